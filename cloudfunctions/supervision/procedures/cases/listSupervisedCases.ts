import { dayOf } from '@/domain/shared/time';
import { z } from '@/domain/zod';

import { listCases } from '../../../shared/repositories/cases/listCases';
import { searchConditions } from '../../../shared/repositories/cases/searchConditions';
import { Cursor, staffProcedure } from '../../../shared/trpc';
import { supervisionScopeOf, SupervisionScope } from './scopes';

const input = z.object({ scope: SupervisionScope, search: z.string().max(60).optional(), cursor: Cursor });

/** G2: the working group sees every case, from the request to its end. */
export const listSupervisedCases = staffProcedure('supervisor')
  .input(input)
  .query(({ ctx, input: { scope, search, cursor } }) => {
    const { where, order } = supervisionScopeOf({ scope, today: dayOf(ctx.now), readerId: ctx.caller._id });
    const reader = { accountId: ctx.caller._id, role: 'supervisor' } as const;
    return listCases({ where: { ...where, ...searchConditions(search) }, order, cursor, reader });
  });
