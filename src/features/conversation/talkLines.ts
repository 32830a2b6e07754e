import type { ConversationMessage } from '@/domain/conversation/ConversationMessage';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';

/** A message, and before it the day where another day begins. */
export interface TalkLine {
  readonly message: ConversationMessage;
  /** “昨天”, “11月26日(周四)”; empty within the same day. */
  readonly day: string;
}

/** @param now ISO instant */
export function talkLines(messages: readonly ConversationMessage[], now: string): TalkLine[] {
  return messages.map((message, place) => {
    const before = messages[place - 1];
    const isSameDay = before !== undefined && dayOf(before.at) === dayOf(message.at);
    return { message, day: isSameDay ? '' : formatDay(dayOf(message.at), dayOf(now)) };
  });
}
