import type { MessageDraft } from '@/domain/agencyCase/messagesFor';

/**
 * `undelivered`: the person cannot be reached this way, for good. `failed`: we gave up trying. `needless`: what it asks
 * for was done before it went out.
 */
export type OutboxState = 'pending' | 'sending' | 'sent' | 'undelivered' | 'failed' | 'needless';

/**
 * A message still to send, or what became of it. Entries are only ever appended to a case,
 * so that a position names the same entry for ever. Instants are ISO.
 */
export interface OutboxEntry extends MessageDraft {
  readonly messageId: string;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly createdAt: string;
  readonly nextAttemptAt: string;
  readonly claimedAt: string | null;
  /** The platform's error number of the last attempt; no text, for texts quote openids. */
  readonly lastError: number | null;
  /** A sweep stopped between sending and noting it, so it may have arrived twice. */
  readonly maybeTwice: boolean;
}

export function newOutboxEntry(draft: MessageDraft, messageId: string, now: string): OutboxEntry {
  const untried = { attempts: 0, claimedAt: null, lastError: null, maybeTwice: false };
  return { ...draft, messageId, state: 'pending', ...untried, createdAt: now, nextAttemptAt: now };
}
