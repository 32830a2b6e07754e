import { z } from '@/domain/zod';

import { pageOfCases } from '../../../shared/repositories/cases/listCases';
import { Cursor, staffProcedure } from '../../../shared/trpc';
import { notServedBy } from '../cases/scopes';

const fields = {
  ...{ caseId: true, number: true, enterprise: true, project: true, specialist: true },
  ...{ rating: true, keys: true },
};

/**
 * A5: the ratings, newest first, 20 a page. Who rated stays out: the case says which enterprise. Of cases that the
 * reader served in another role nothing is listed.
 */
export const listRatings = staffProcedure('supervisor')
  .input(z.object({ cursor: Cursor }))
  .query(({ ctx, input: { cursor } }) =>
    pageOfCases({
      where: {
        'summary.isRated': true,
        ...notServedBy(ctx.caller._id),
      },
      order: 'byRating',
      cursor,
      fields,
      toRow: ({ caseId, number, enterprise, project, specialist, rating }) => ({
        ...{ caseId, number, enterpriseName: enterprise.name, projectName: project.name },
        specialistName: specialist?.name ?? null,
        ...{ levels: rating?.levels ?? null, words: rating?.words ?? '' },
        ...{ ratedAt: rating?.ratedAt ?? '', rectifications: rating?.rectifications ?? [] },
      }),
    }),
  );
