import { z } from '@/domain/zod';

import { countUnread, markRead as markInboxRead } from '../../../shared/repositories/messageRepository';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ messageIds: z.array(RecordId).min(1).max(100) });

export const markRead = signedUpProcedure.input(input).mutation(async ({ ctx, input: { messageIds } }) => {
  const accountId = ctx.caller._id;
  await markInboxRead({ accountId, messageIds });
  return { unreadMessages: await countUnread(accountId) };
});
