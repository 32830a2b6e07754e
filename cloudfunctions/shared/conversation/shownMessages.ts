import type { ConversationMessage } from '@/domain/conversation/ConversationMessage';

import { fileFacts } from '../files/fileFacts';
import type { StoredMessage } from '../repositories/conversation/messages';
import { listFiles } from '../repositories/fileRepository';

/** Messages as this person reads them, with what lists show of their files; one read for all files. */
export async function shownMessages(
  messages: readonly StoredMessage[],
  accountId: string,
  now: string,
): Promise<ConversationMessage[]> {
  const files = await listFiles([...new Set(messages.flatMap(({ fileIds }) => fileIds))]);
  const facts = new Map(
    files.map((file) => [file._id, { fileId: file._id, ...fileFacts(file, { readerId: accountId, now }) }]),
  );

  return messages.map(({ seq, commandId, side, by, at, text, fileIds, check }) => ({
    ...{ seq, commandId, side, at, text, check },
    ...{ name: by.name, role: by.role, isMine: by.accountId === accountId },
    files: fileIds.flatMap((fileId) => facts.get(fileId) ?? []),
  }));
}
