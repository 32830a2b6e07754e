import type { ConversationMessage, ConversationPage } from '@/domain/conversation/ConversationMessage';
import { isBeingChecked } from '@/domain/files/pictureCheck';
import { lastOf } from '@/domain/shared/lastOf';

/** What this phone has of a conversation: one stretch without a gap, the oldest first. */
export type Talk = ConversationPage;

/** Two stretches that touch or overlap, each message once. */
export function joinedTalk(known: Talk, added: ConversationPage): Talk {
  const bySeq = new Map<number, ConversationMessage>();
  for (const message of [...known.messages, ...added.messages]) bySeq.set(message.seq, message);

  const messages = [...bySeq.values()].sort((one, other) => one.seq - other.seq);
  const isOlder = (added.messages[0]?.seq ?? Infinity) < (known.messages[0]?.seq ?? Infinity);
  const isFirstPage = known.messages.length === 0;
  return { ...added, messages, hasOlder: isOlder && !isFirstPage ? added.hasOlder : known.hasOlder };
}

/** As far back as a picture that is being checked is asked about again, in messages. */
const WATCHED = 30;

/** After which place to ask for news: the last, or before the first picture that is still being checked. */
export function settledUpTo(talk: Pick<Talk, 'messages'>): number {
  const open = talk.messages
    .slice(-WATCHED)
    .find(({ files }) => files.some(({ note }) => isBeingChecked(note)));
  return open === undefined ? newestOf(talk) : open.seq - 1;
}

/** The last place on this phone; 0 where it has none. */
export function newestOf({ messages }: Pick<Talk, 'messages'>): number {
  return lastOf(messages)?.seq ?? 0;
}
