import type { ConversationSide } from '@/domain/conversation/ConversationMessage';

import { command } from '../../database/collection';
import { conversationMessages } from './messages';
import type { StoredMessage } from './messages';
import type { NoticeState } from './NoticeState';

/** Messages whose notice wants a look by `now` (ISO), longest waiting first. */
export function listDueNotices({ now, limit }: { now: string; limit: number }): Promise<StoredMessage[]> {
  const where = { noticeDueAt: command.gt('').and(command.lte(now)) };
  return conversationMessages.list({ where, orderBy: [['noticeDueAt', 'asc']], limit });
}

/** @returns false when somebody else changed this notice first */
export async function changeNotice({
  message: { _id, notice },
  change,
  dueAt,
}: {
  readonly message: StoredMessage;
  readonly change: Partial<NoticeState>;
  /** When it wants the next look; null when it is done with. */
  readonly dueAt: string | null;
}): Promise<boolean> {
  const { state, attempts, claimedAt } = notice;
  const asRead = { _id, 'notice.state': state, 'notice.attempts': attempts, 'notice.claimedAt': claimedAt };
  const changes = Object.entries(change).map(([field, value]) => [`notice.${field}`, value]);
  return (
    (await conversationMessages.update(asRead, { ...Object.fromEntries(changes), noticeDueAt: dueAt })) === 1
  );
}

/** Whether a message before this one, unread by the receiver, has told him already or is about to. */
export async function isToldBefore({
  message: { caseId, seq, side },
  readUpTo,
  toAccountId,
}: {
  readonly message: StoredMessage;
  readonly readUpTo: number;
  readonly toAccountId: string;
}): Promise<boolean> {
  const between = command.gt(readUpTo).and(command.lt(seq));
  const earlier = { caseId, side, seq: between };
  const [told, waiting] = await Promise.all([
    conversationMessages.list({ where: { ...earlier, 'notice.toAccountId': toAccountId }, limit: 1 }),
    conversationMessages.list({ where: { ...earlier, 'notice.state': 'pending' }, limit: 1 }),
  ]);
  return told.length + waiting.length > 0;
}

/** Notices that were held back after this place are looked at once more. */
export async function wakeHeld(place: {
  caseId: string;
  side: ConversationSide;
  after: number;
  now: string;
}): Promise<void> {
  const { caseId, side, after, now } = place;
  const where = { caseId, side, seq: command.gt(after), 'notice.state': 'held' };
  await conversationMessages.update(where, { 'notice.state': 'pending', noticeDueAt: now });
}
