import { createHash } from 'node:crypto';

import type { CaseEvent, SealedEvent } from '@/domain/agencyCase/events';

import { canonicalJson } from './canonicalJson';

/** What the first event of a case is chained to. */
export const GENESIS_HASH = '0'.repeat(64);

/** sha-256 (hex) over everything in the event but the hash itself. */
export function hashEvent(event: Omit<SealedEvent, 'hash'>): string {
  const sealed = Object.entries(event).filter(([field]) => field !== 'hash');
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(sealed)))
    .digest('hex');
}

/** Numbers and chains new events behind the last one that is stored. */
export function sealEvents({
  events,
  last,
  commandId,
}: {
  events: readonly CaseEvent[];
  last: SealedEvent | undefined;
  commandId: string;
}): SealedEvent[] {
  const sealed: SealedEvent[] = [];
  let [seq, prevHash] = [last?.seq ?? 0, last?.hash ?? GENESIS_HASH];

  for (const event of events) {
    seq += 1;
    const open = { ...event, seq, commandId, prevHash };
    const closed = { ...open, hash: hashEvent(open) };
    sealed.push(closed);
    prevHash = closed.hash;
  }

  return sealed;
}
