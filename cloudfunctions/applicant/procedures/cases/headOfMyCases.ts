import { casesSeenBy } from '../../../shared/cases/casesSeenBy';
import { stampOfCases } from '../../../shared/repositories/cases/listCases';
import { signedUpProcedure } from '../../../shared/trpc';

/** Changes whenever one of my enterprises' cases does; asked often, so it reads keys only. */
export const headOfMyCases = signedUpProcedure.query(async ({ ctx }) => {
  return { stamp: await stampOfCases(casesSeenBy(ctx.caller), 'byChange') };
});
