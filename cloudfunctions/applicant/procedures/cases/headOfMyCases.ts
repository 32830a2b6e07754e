import { command } from '../../../shared/database/collection';
import { stampOfCases } from '../../../shared/repositories/cases/listCases';
import { signedUpProcedure } from '../../../shared/trpc';

/** Changes whenever one of my enterprises' cases does; asked often, so it reads keys only. */
export const headOfMyCases = signedUpProcedure.query(async ({ ctx }) => {
  const mine = { 'enterprise.enterpriseId': command.in([...ctx.caller.enterpriseIds]) };
  return { stamp: await stampOfCases(mine) };
});
