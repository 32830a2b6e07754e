import { otherSide, sideOf } from '@/domain/conversation/sides';

import { wakeHeld } from '../repositories/conversation/notices';
import { raiseMark } from '../repositories/conversation/marks';
import { conversationMessages, messageId } from '../repositories/conversation/messages';
import { enterConversation } from './enterConversation';
import type { Entry } from './enterConversation';

/**
 * Notes how far somebody has read. What those who only watch read is nobody's business. A message that came after
 * this place and kept quiet because of an unread one before it may speak now.
 */
export async function markConversation({ upTo, ...entry }: Entry & { upTo: number }): Promise<void> {
  const { caseId, ctx } = entry;
  const [{ account, actor }, message] = await Promise.all([
    enterConversation(entry),
    conversationMessages.find(messageId(caseId, upTo)),
  ]);
  const side = sideOf(actor);
  if (!side || !message) return;

  await raiseMark({ accountId: account._id, side, upTo: message });
  await wakeHeld({ caseId, side: otherSide(side), after: upTo, now: ctx.now });
}
