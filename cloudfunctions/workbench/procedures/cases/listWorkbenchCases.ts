import { z } from '@/domain/zod';

import { workbenchActorOf } from '../../../shared/cases/caseAccess';
import { withUnread } from '../../../shared/conversation/withUnread';
import { listCases } from '../../../shared/repositories/cases/listCases';
import { searchConditions } from '../../../shared/repositories/cases/searchConditions';
import { Cursor, staffProcedure } from '../../../shared/trpc';
import { scopeFor, WorkbenchScope } from './scopes';

const input = z.object({ scope: WorkbenchScope, search: z.string().max(60).optional(), cursor: Cursor });

/** The window's queue and lists, the specialist's own cases; what is due first comes first. */
export const listWorkbenchCases = staffProcedure('window', 'specialist')
  .input(input)
  .query(async ({ ctx, input: { scope, search, cursor } }) => {
    const { where, order } = scopeFor(scope, ctx.caller);
    const reader = { accountId: ctx.caller._id, role: 'specialist' } as const;
    const page = await listCases({ where: { ...where, ...searchConditions(search) }, order, cursor, reader });
    return withUnread({ ctx, findActor: workbenchActorOf, page });
  });
