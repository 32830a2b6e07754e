import { countPendingClaims, countUnreachedClaims } from '../../../shared/repositories/claimRepository';
import { staffProcedure } from '../../../shared/trpc';

/** How many bindings wait, and how many people to phone; asked often, so it only counts. */
export const headOfClaims = staffProcedure('window').query(async () => {
  const [waiting, toCall] = await Promise.all([countPendingClaims(), countUnreachedClaims()]);
  return { waiting, toCall };
});
