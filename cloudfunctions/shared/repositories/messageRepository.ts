import { collection, command } from '../database/collection';

/** A message in somebody's inbox; there whether or not the platform delivered it. */
export interface InboxMessage {
  readonly _id: string;
  readonly accountId: string;
  readonly templateKey: string;
  readonly values: Readonly<Record<string, string>>;
  readonly page: string;
  /** ISO instant. */
  readonly at: string;
  readonly isRead: boolean;
  /** `at~_id`, unique, to page by. */
  readonly key: string;
}

const messages = collection<InboxMessage>('messages');
const PAGE_SIZE = 20;

/** Writing a message twice leaves one. @returns whether it is new */
export function keepMessage(message: Omit<InboxMessage, 'isRead' | 'key'>): Promise<boolean> {
  return messages.insert({ ...message, isRead: false, key: `${message.at}~${message._id}` });
}

export function countUnread(accountId: string): Promise<number> {
  return messages.count({ accountId, isRead: false });
}

/** Newest first, 20 a page. */
export async function listMessages({
  accountId,
  cursor,
}: {
  accountId: string;
  cursor?: string | null | undefined;
}) {
  const behind = cursor ? { key: command.lt(cursor) } : {};
  const where = { accountId, ...behind };
  const found = await messages.list({ where, orderBy: [['key', 'desc']], limit: PAGE_SIZE + 1 });
  const shown = found.slice(0, PAGE_SIZE);
  return { messages: shown, nextCursor: found.length > PAGE_SIZE ? (shown.at(-1)?.key ?? null) : null };
}

/** Ids of other people's messages are passed over. */
export async function markAllRead(accountId: string): Promise<void> {
  await messages.update({ accountId, isRead: false }, { isRead: true });
}

export async function markRead({
  accountId,
  messageIds,
}: {
  accountId: string;
  messageIds: readonly string[];
}) {
  await messages.update({ accountId, _id: command.in([...messageIds]) }, { isRead: true });
}
