import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { SealedEvent } from '@/domain/agencyCase/events';
import { evolve } from '@/domain/agencyCase/evolve';

import { canonicalJson } from './canonicalJson';
import { GENESIS_HASH, hashEvent } from './sealEvents';

/**
 * Walks the chain of a case and folds it.
 * @returns what is wrong first, or undefined when chain and snapshot agree
 */
export function findHistoryFault({
  snapshot,
  events,
}: {
  snapshot: AgencyCase;
  events: readonly SealedEvent[];
}): string | undefined {
  if (events.length === 0) return 'no events';

  let prevHash = GENESIS_HASH;
  let folded: AgencyCase | undefined;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return `event ${index + 1} carries number ${event.seq}`;
    if (event.prevHash !== prevHash) return `event ${event.seq} is not chained to the one before`;
    if (event.hash !== hashEvent(event)) return `event ${event.seq} was changed after it was sealed`;

    folded = evolve(folded, event);
    prevHash = event.hash;
  }

  const isSame = canonicalJson(folded) === canonicalJson(snapshot);
  return isSame ? undefined : 'the snapshot is not what its events give';
}
