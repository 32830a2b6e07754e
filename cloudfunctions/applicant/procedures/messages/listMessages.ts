import { fitField } from '@/domain/message/fitField';
import { messageTemplates } from '@/domain/message/templates';
import type { MessageTemplate } from '@/domain/message/templates';
import type { TemplateKey } from '@/domain/message/TemplateKey';
import { z } from '@/domain/zod';

import { listMessages as listInbox } from '../../../shared/repositories/messageRepository';
import type { InboxMessage } from '../../../shared/repositories/messageRepository';
import { Cursor, signedUpProcedure } from '../../../shared/trpc';

export interface MessageRow {
  readonly messageId: string;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly page: string;
  /** ISO instant. */
  readonly at: string;
  readonly isRead: boolean;
}

const timeTypes: ReadonlySet<string> = new Set(['time', 'date']);

/** The inbox has room, so only times are put in the template's form; words stay whole. */
function messageRow(message: InboxMessage): MessageRow {
  const { _id: messageId, values, page, at, isRead } = message;
  const { title, fields }: MessageTemplate = messageTemplates[message.templateKey as TemplateKey];
  const lines = fields
    .map(({ label, type, from }) => ({ label, type, value: values[from] ?? '' }))
    .filter(({ value }) => value !== '')
    .map(({ label, type, value }) => ({ label, value: timeTypes.has(type) ? fitField(type, value) : value }));
  return { messageId, title, lines, page, at, isRead };
}

/** My inbox, newest first, 20 a page: every message, delivered by the platform or not. */
export const listMessages = signedUpProcedure
  .input(z.object({ cursor: Cursor }))
  .query(async ({ ctx, input: { cursor } }) => {
    const { messages, nextCursor } = await listInbox({ accountId: ctx.caller._id, cursor });
    return { rows: messages.map(messageRow), nextCursor };
  });
