import type { Author } from '@/domain/agencyCase/Actor';
import type { ContentCheck, ConversationSide } from '@/domain/conversation/ConversationMessage';
import { emptyTally, tallyAfter } from '@/domain/conversation/tally';
import type { SideTally } from '@/domain/conversation/tally';

import { AppError } from '../../AppError';
import { collection, command } from '../../database/collection';
import type { NoticeState } from './NoticeState';

/** One message of a conversation. Its words are written once; only what became of its notice changes. */
export interface StoredMessage {
  /** `caseId~000012`: two messages cannot take the same place. */
  readonly _id: string;
  readonly caseId: string;
  /** 1, 2, 3 … without a gap: who takes a place has seen every one before it. */
  readonly seq: number;
  readonly commandId: string;
  readonly side: ConversationSide;
  readonly by: Author;
  /** ISO instant. */
  readonly at: string;
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly check: ContentCheck;
  /** This message included. */
  readonly tally: SideTally;
  readonly notice: NoticeState;
  /** When the notice wants the next look (ISO); null when nothing is to do. */
  readonly noticeDueAt: string | null;
}

export const conversationMessages = collection<StoredMessage>('conversationMessages');

const TRIES = 12;

export function messageId(caseId: string, seq: number): string {
  return `${caseId}~${String(seq).padStart(6, '0')}`;
}

export async function lastMessage(caseId: string): Promise<StoredMessage | undefined> {
  const [last] = await conversationMessages.list({ where: { caseId }, orderBy: [['seq', 'desc']], limit: 1 });
  return last;
}

export async function messageOfCommand(
  caseId: string,
  commandId: string,
): Promise<StoredMessage | undefined> {
  const [found] = await conversationMessages.list({ where: { caseId, commandId }, limit: 1 });
  return found;
}

/** The newest `limit` before a place (at the end when none is given), the oldest first. */
export async function messagesBefore({
  caseId,
  before,
  limit,
}: {
  caseId: string;
  before?: number | undefined;
  limit: number;
}): Promise<StoredMessage[]> {
  const where = before === undefined ? { caseId } : { caseId, seq: command.lt(before) };
  const found = await conversationMessages.list({ where, orderBy: [['seq', 'desc']], limit });
  return found.reverse();
}

/** The first `limit` after a place, the oldest first. */
export function messagesAfter(search: {
  caseId: string;
  after: number;
  limit: number;
}): Promise<StoredMessage[]> {
  const { caseId, after, limit } = search;
  const where = { caseId, seq: command.gt(after) };
  return conversationMessages.list({ where, orderBy: [['seq', 'asc']], limit });
}

export type NewMessage = Omit<StoredMessage, '_id' | 'seq' | 'tally'>;

/**
 * Puts a message at the end. Whoever else took that place first is read, and the next place is tried; the command
 * done before answers with its message.
 * @throws AppError CONFLICT when others keep being faster
 */
export async function appendMessage(message: NewMessage): Promise<StoredMessage> {
  const { caseId, commandId, side } = message;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const [last, done] = await Promise.all([lastMessage(caseId), messageOfCommand(caseId, commandId)]);
    if (done) return done;

    const seq = (last?.seq ?? 0) + 1;
    const tally = tallyAfter(last?.tally ?? emptyTally, side);
    const row = { ...message, _id: messageId(caseId, seq), seq, tally };
    if (await conversationMessages.insert(row)) return row;
  }
  throw new AppError('CONFLICT', { userMessage: '同时有很多新消息,这条还没有发出,请稍后重发。' });
}
