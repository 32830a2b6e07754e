import { z } from '@/domain/zod';

import { stampOfCases } from '../../../shared/repositories/cases/listCases';
import { staffProcedure } from '../../../shared/trpc';
import { scopeFor, WorkbenchScope } from './scopes';

/** Changes whenever the list of this scope does; asked often, so it reads keys only. */
export const headOfWorkbenchCases = staffProcedure('window', 'specialist')
  .input(z.object({ scope: WorkbenchScope }))
  .query(async ({ ctx, input: { scope } }) => ({
    stamp: await stampOfCases(scopeFor(scope, ctx.caller).where, 'byUpdate'),
  }));
