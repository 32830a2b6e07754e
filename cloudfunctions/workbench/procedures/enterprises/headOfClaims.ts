import { countPendingClaims } from '../../../shared/repositories/claimRepository';
import { staffProcedure } from '../../../shared/trpc';

/** How many bindings wait; asked often, so it only counts. */
export const headOfClaims = staffProcedure('window').query(async () => ({
  waiting: await countPendingClaims(),
}));
