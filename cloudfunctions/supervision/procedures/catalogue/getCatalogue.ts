import { latestCatalogue } from '../../../shared/catalogue/currentCatalogue';
import { readDraft } from '../../../shared/repositories/catalogue/draftRepository';
import { staffProcedure } from '../../../shared/trpc';

/** The catalogue in force and the draft that is to follow it; at most 500 KB together (parseCatalogue). */
export const getCatalogue = staffProcedure('supervisor').query(async () => {
  const [current, { revision, catalogue, saverName, savedAt }] = await Promise.all([
    latestCatalogue(),
    readDraft(),
  ]);
  return { current, draft: { revision, catalogue, saverName, savedAt } };
});
