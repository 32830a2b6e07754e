import type { ConversationHead, ConversationPage } from '@/domain/conversation/ConversationMessage';
import { otherSide, refusalOfWriting, sideOf } from '@/domain/conversation/sides';
import { emptyTally, unreadFor } from '@/domain/conversation/tally';

import { marksOfCase } from '../repositories/conversation/marks';
import { lastMessage, messagesAfter, messagesBefore } from '../repositories/conversation/messages';
import { enterConversation } from './enterConversation';
import type { Entry } from './enterConversation';
import { shownMessages } from './shownMessages';

const PAGE_SIZE = 30;
/** What came while a page was away; the rest with the next question. */
const MOST_NEWS = 100;

interface Place {
  /** Messages older than this place. */
  readonly before?: number | undefined;
  /** Messages newer than this place. */
  readonly after?: number | undefined;
}

/** The newest messages, or those before or after a place; the oldest first. */
export async function readConversation({
  before,
  after,
  ...entry
}: Entry & Place): Promise<ConversationPage> {
  const { caseId } = entry;
  const isNews = after !== undefined;
  const [{ account, actor, head }, found] = await Promise.all([
    enterConversation(entry),
    isNews
      ? messagesAfter({ caseId, after, limit: MOST_NEWS })
      : messagesBefore({ caseId, before, limit: PAGE_SIZE + 1 }),
  ]);

  const messages = isNews ? found : found.slice(-PAGE_SIZE);
  const { specialist } = head;
  return {
    messages: await shownMessages(messages, account._id, entry.ctx.now),
    hasOlder: !isNews && found.length > PAGE_SIZE,
    side: sideOf(actor) ?? null,
    refusal: refusalOfWriting({ actor, specialist, isEnded: head.summary.isEnded }) ?? '',
  };
}

/** Asked for every few seconds: three reads side by side, none of which grows with the conversation. */
export async function readHead(entry: Entry): Promise<ConversationHead> {
  const { caseId } = entry;
  const [{ account, actor }, last, marks] = await Promise.all([
    enterConversation(entry),
    lastMessage(caseId),
    marksOfCase(caseId),
  ]);
  const lastSeq = last?.seq ?? 0;
  const side = sideOf(actor);
  if (!side) return { lastSeq, readByOther: 0, unread: 0 };

  const others = marks.filter((mark) => mark.side === otherSide(side)).map(({ seq }) => seq);
  const mine = marks.find(({ accountId }) => accountId === account._id);
  const unread = unreadFor(side, last?.tally ?? emptyTally, mine?.tally ?? emptyTally);
  return { lastSeq, readByOther: Math.max(0, ...others), unread };
}
