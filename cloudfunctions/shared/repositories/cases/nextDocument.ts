import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { evolve } from '@/domain/agencyCase/evolve';
import type { CaseEvent, SealedEvent } from '@/domain/agencyCase/events';
import { messagesFor } from '@/domain/agencyCase/messagesFor';

import { sealEvents } from '../../history/sealEvents';
import { newOutboxEntry } from '../../outbox/OutboxEntry';
import type { OutboxEntry } from '../../outbox/OutboxEntry';

interface Step {
  readonly before: AgencyCase | undefined;
  readonly last: SealedEvent | undefined;
  readonly events: readonly CaseEvent[];
  readonly commandId: string;
  readonly now: string;
}

export interface NextDocument {
  readonly snapshot: AgencyCase;
  readonly sealed: readonly SealedEvent[];
  readonly outbox: readonly OutboxEntry[];
}

/** Undefined fields do not survive storage, and the history must hash the same before and after it. */
function asStored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Folds the events of one command in, seals them, and writes the messages that they cause. */
export function nextDocument({ before, last, events, commandId, now }: Step): NextDocument {
  const sealed = sealEvents({ events: asStored(events), last, commandId });
  const outbox: OutboxEntry[] = [];

  let snapshot = before;
  for (const event of sealed) {
    const after = asStored(evolve(snapshot, event));
    for (const [index, draft] of messagesFor(event, snapshot, after).entries()) {
      outbox.push(newOutboxEntry(asStored(draft), `msg_${event.hash.slice(0, 24)}_${index}`, now));
    }
    snapshot = after;
  }

  if (!snapshot) throw new Error('a command without events');
  return { snapshot, sealed, outbox };
}
