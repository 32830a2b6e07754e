import { otherSide } from './sides';
import type { ConversationSide } from './ConversationMessage';

/** How many messages each side has written up to some place, that place included. */
export type SideTally = Readonly<Record<ConversationSide, number>>;

export const emptyTally: SideTally = { enterprise: 0, service: 0 };

export function tallyAfter(before: SideTally, side: ConversationSide): SideTally {
  return { ...before, [side]: before[side] + 1 };
}

/**
 * Messages of the other side that were not read, from two tallies alone: at the last message, and at the last read.
 * However long the conversation is, nothing is counted.
 */
export function unreadFor(side: ConversationSide, last: SideTally, read: SideTally): number {
  const other = otherSide(side);
  return Math.max(0, last[other] - read[other]);
}
