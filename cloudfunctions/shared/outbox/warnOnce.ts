import type { MessageDraft } from '@/domain/agencyCase/messagesFor';

import { keepMessage } from '../repositories/messageRepository';
import { keepWarning } from '../repositories/warningRepository';
import { newOutboxEntry } from './OutboxEntry';

/**
 * Says something in one person's inbox, and puts the platform's message on its way, which is retried as any other. The
 * message is named after what it warns of, so that a sweep that died half-way says it once all the same.
 */
export async function warnOnce({
  messageId,
  draft,
  now,
}: {
  readonly messageId: string;
  readonly draft: MessageDraft;
  /** ISO instant. */
  readonly now: string;
}): Promise<void> {
  await keepWarning(newOutboxEntry(draft, messageId, now));
  const { toAccountId: accountId, templateKey, values, page } = draft;
  await keepMessage({ _id: messageId, accountId, templateKey, values, page, at: now });
}
