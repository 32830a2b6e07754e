import type { OutboxState } from '../../outbox/OutboxEntry';

/**
 * What became of the notice of a message. `held`: an earlier notice is still unread, so this one would only flood;
 * `needless`: read before it was sent, or nobody to send it to.
 */
export interface NoticeState {
  readonly state: OutboxState | 'held';
  readonly attempts: number;
  /** ISO instant. */
  readonly claimedAt: string | null;
  readonly lastError: number | null;
  readonly maybeTwice: boolean;
  /** Who it goes or went to; null until it is claimed. */
  readonly toAccountId: string | null;
}

export const newNotice: NoticeState = {
  state: 'pending',
  attempts: 0,
  claimedAt: null,
  lastError: null,
  maybeTwice: false,
  toAccountId: null,
};
