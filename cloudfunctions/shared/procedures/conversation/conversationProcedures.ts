import { MessageContent } from '@/domain/conversation/ConversationMessage';
import { z } from '@/domain/zod';

import type { FindActor } from '../../cases/caseAccess';
import { markConversation } from '../../conversation/markConversation';
import { postMessage } from '../../conversation/postMessage';
import { readConversation, readHead } from '../../conversation/readConversation';
import { shownMessages } from '../../conversation/shownMessages';
import { unreadByCase } from '../../conversation/unreadByCase';
import { commandInput, publicProcedure, RecordId } from '../../trpc';

const Seq = z.number().int().min(0).max(999_999);
const caseInput = z.object({ caseId: RecordId });

/** What those who only watch a conversation may do. */
export function watchProcedures(findActor: FindActor) {
  const list = publicProcedure
    .input(caseInput.extend({ before: Seq.optional(), after: Seq.optional() }))
    .query(({ ctx, input }) => readConversation({ ctx, findActor, ...input }));

  const head = publicProcedure
    .input(caseInput)
    .query(({ ctx, input: { caseId } }) => readHead({ ctx, findActor, caseId }));

  return { list, head };
}

/** What the two sides of a conversation may do. */
export function conversationProcedures(findActor: FindActor) {
  const send = publicProcedure
    .input(commandInput.extend({ caseId: RecordId, content: MessageContent }))
    .mutation(async ({ ctx, input }) => {
      const { message, accountId } = await postMessage({ ctx, findActor, ...input });
      const [shown] = await shownMessages([message], accountId, ctx.now);
      if (!shown) throw new Error('a message without a form');
      return shown;
    });

  const markRead = publicProcedure
    .input(commandInput.extend({ caseId: RecordId, upTo: Seq }))
    .mutation(async ({ ctx, input: { caseId, upTo } }) => {
      await markConversation({ ctx, findActor, caseId, upTo });
      return readHead({ ctx, findActor, caseId });
    });

  const unread = publicProcedure
    .input(z.object({ caseIds: z.array(RecordId).max(100) }))
    .query(({ ctx, input: { caseIds } }) => unreadByCase({ ctx, caseIds, findActor }));

  return { ...watchProcedures(findActor), send, markRead, unread };
}
