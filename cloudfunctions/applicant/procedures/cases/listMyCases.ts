import { z } from '@/domain/zod';

import { casesOfMine } from '../../../shared/cases/caseAccess';
import { listCases } from '../../../shared/repositories/cases/listCases';
import { Cursor, signedUpProcedure } from '../../../shared/trpc';

const filters = {
  open: { 'summary.isEnded': false },
  ended: { 'summary.isEnded': true },
  all: {},
} as const;

const input = z.object({ filter: z.enum(['open', 'ended', 'all']), cursor: Cursor });

/** The cases of my enterprises: those waiting for us first, then the newest change. */
export const listMyCases = signedUpProcedure.input(input).query(({ ctx, input: { filter, cursor } }) => {
  return listCases({ where: { ...casesOfMine(ctx.caller), ...filters[filter] }, order: 'byTurn', cursor });
});
