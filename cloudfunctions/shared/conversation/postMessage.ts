import type { MessageContent } from '@/domain/conversation/ConversationMessage';
import { refusalOfWriting, sideOf } from '@/domain/conversation/sides';

import { AppError, forbidden } from '../AppError';
import { bindCaseFiles } from '../cases/bindCaseFiles';
import { raiseHead } from '../repositories/conversation/heads';
import { appendMessage, messageOfCommand } from '../repositories/conversation/messages';
import type { StoredMessage } from '../repositories/conversation/messages';
import { newNotice } from '../repositories/conversation/NoticeState';
import { listFiles } from '../repositories/fileRepository';
import { enterConversation } from './enterConversation';
import type { Entry } from './enterConversation';

export interface Post extends Entry {
  readonly commandId: string;
  readonly content: MessageContent;
}

/**
 * One message, and with it the notice to the other side: one document, so that a crash leaves both or neither.
 * Repeating the command answers with the message that it wrote.
 * @throws AppError FORBIDDEN for those who only watch, NOT_ALLOWED while nobody would read it, BAD_INPUT
 */
export async function postMessage(post: Post): Promise<{ message: StoredMessage; accountId: string }> {
  const { ctx, caseId, commandId, content } = post;
  const [{ account, head, actor }, done] = await Promise.all([
    enterConversation(post),
    messageOfCommand(caseId, commandId),
  ]);
  const side = sideOf(actor);
  const isEnded = head.summary.isEnded;
  const refusal = refusalOfWriting({ actor, specialist: head.specialist, isEnded });
  if (!side) throw forbidden(refusal ?? '');
  if (done) return { message: ownOf(done, account._id), accountId: account._id };
  if (refusal) throw new AppError('NOT_ALLOWED', { userMessage: refusal });

  const { text, fileIds } = content;
  const { enterpriseId } = head.enterprise;
  const accountId = account._id;
  const files = await listFiles(fileIds);
  await bindCaseFiles({ fileIds, files, caseId, enterpriseId, by: account, isSaid: true, now: ctx.now });

  const by = { accountId, role: actor.role, name: actor.name };
  const words = { text, fileIds, check: ctx.wordsCheck, at: ctx.now };
  const notice = { notice: newNotice, noticeDueAt: ctx.now };
  const message = await appendMessage({ caseId, commandId, side, by, ...words, ...notice });
  await raiseHead(message);
  return { message: ownOf(message, accountId), accountId };
}

/** An id that somebody else has used means another message. */
function ownOf(message: StoredMessage, accountId: string): StoredMessage {
  if (message.by.accountId !== accountId)
    throw new AppError('CONFLICT', { userMessage: '这条消息没有发出,请重新发送。' });
  return message;
}
