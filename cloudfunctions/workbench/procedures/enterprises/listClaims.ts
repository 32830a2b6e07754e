import { listPendingClaims, listUnreachedClaims } from '../../../shared/repositories/claimRepository';
import { describeClaim, describeUnreached } from '../../../shared/team/describeClaim';
import { staffProcedure } from '../../../shared/trpc';

/**
 * The bindings that wait for the window, the longest waiting first, each with what to check it by; and who has to be
 * phoned, for the word that their binding was sent back did not arrive.
 */
export const listClaims = staffProcedure('window').query(async () => {
  const [claims, unreached] = await Promise.all([listPendingClaims(), listUnreachedClaims()]);
  const [described, toCall] = await Promise.all([
    Promise.all(claims.map(describeClaim)),
    Promise.all(unreached.map(describeUnreached)),
  ]);
  return { claims: described.filter((claim) => claim !== undefined), toCall };
});
