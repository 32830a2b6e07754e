import { z } from '@/domain/zod';

import {
  countUnread,
  markAllRead,
  markRead as markInboxRead,
} from '../../../shared/repositories/messageRepository';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';

/** Single messages, or with `isAll` every one. */
const input = commandInput.extend({
  messageIds: z.array(RecordId).max(100).default([]),
  isAll: z.boolean().default(false),
});

export const markRead = signedUpProcedure
  .input(input)
  .mutation(async ({ ctx, input: { messageIds, isAll } }) => {
    const accountId = ctx.caller._id;
    if (isAll) await markAllRead(accountId);
    else if (messageIds.length > 0) await markInboxRead({ accountId, messageIds });
    return { unreadMessages: await countUnread(accountId) };
  });
