import type { OutboxStore } from '../outbox/OutboxStore';
import { claims, noteClaimUnreached } from '../repositories/claimRepository';
import type { EnterpriseClaim } from '../repositories/claimRepository';
import { outboxStoreIn } from '../repositories/outboxStore';

/** The word to people whose binding was decided. Who was sent back and not reached is phoned by the window. */
export const outboxOfClaims: OutboxStore<EnterpriseClaim> = {
  ...outboxStoreIn<EnterpriseClaim>(claims, { state: true }),

  /** The person has bound the enterprise anew: what was said of the earlier try helps nobody. */
  isNeedless: (_, { state }) => state === 'pending',

  giveUp: ({ rowId, now }) => noteClaimUnreached(rowId, now),
};
