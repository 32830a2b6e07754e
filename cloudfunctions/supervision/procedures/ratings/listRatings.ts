import { z } from '@/domain/zod';

import { pageOfCases } from '../../../shared/repositories/cases/listCases';
import { Cursor, staffProcedure } from '../../../shared/trpc';

const fields = {
  ...{ caseId: true, number: true, enterprise: true, project: true, specialist: true },
  ...{ rating: true, keys: true },
};

/** A5: the ratings, newest first, 20 a page. Who rated stays out: the case says which enterprise. */
export const listRatings = staffProcedure('supervisor')
  .input(z.object({ cursor: Cursor }))
  .query(({ input: { cursor } }) =>
    pageOfCases({
      where: { 'summary.isRated': true },
      order: 'byRating',
      cursor,
      fields,
      toRow: ({ caseId, number, enterprise, project, specialist, rating }) => ({
        ...{ caseId, number, enterpriseName: enterprise.name, projectName: project.name },
        specialistName: specialist?.name ?? null,
        ...{ levels: rating?.levels ?? null, words: rating?.words ?? '' },
        ...{ ratedAt: rating?.ratedAt ?? '', rectification: rating?.rectification ?? null },
      }),
    }),
  );
