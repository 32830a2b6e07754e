import { listPendingClaims } from '../../../shared/repositories/claimRepository';
import { describeClaim } from '../../../shared/team/describeClaim';
import { staffProcedure } from '../../../shared/trpc';

/** The bindings that wait for the window, the longest waiting first, each with what to check it by. */
export const listClaims = staffProcedure('window').query(async () => {
  const claims = await listPendingClaims();
  const described = await Promise.all(claims.map(describeClaim));
  return { claims: described.filter((claim) => claim !== undefined) };
});
