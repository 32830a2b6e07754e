import { ratingTagTable } from '../../../shared/repositories/ratingTagTable';
import { staffProcedure } from '../../../shared/trpc';

/** The tags as the district keeps them, retired ones among them, with who changed them last. */
export const getRatingTags = staffProcedure('supervisor').query(async () => {
  const { version, value, updaterName, updatedAt } = await ratingTagTable.read();
  return { version, tags: value, updaterName, updatedAt };
});
