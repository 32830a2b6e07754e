import { z } from '@/domain/zod';

import { applicantOf } from '../../../shared/cases/caseAccess';
import { casesSeenBy } from '../../../shared/cases/casesSeenBy';
import { withUnread } from '../../../shared/conversation/withUnread';
import { listCases } from '../../../shared/repositories/cases/listCases';
import { Cursor, signedUpProcedure } from '../../../shared/trpc';

const filters = {
  open: { 'summary.isEnded': false },
  ended: { 'summary.isEnded': true },
  all: {},
} as const;

const input = z.object({ filter: z.enum(['open', 'ended', 'all']), cursor: Cursor });

/** The cases of my enterprises: those waiting for us first, then the newest change. */
export const listMyCases = signedUpProcedure
  .input(input)
  .query(async ({ ctx, input: { filter, cursor } }) => {
    const where = casesSeenBy(ctx.caller, { besides: filters[filter] });
    const reader = { accountId: ctx.caller._id, role: 'applicant' } as const;
    return withUnread({
      ctx,
      findActor: applicantOf,
      page: await listCases({ where, order: 'byTurn', cursor, reader }),
    });
  });
