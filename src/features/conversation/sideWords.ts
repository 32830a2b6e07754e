import type { ConversationMessage, ConversationSide } from '@/domain/conversation/ConversationMessage';

const sideNames: Readonly<Record<ConversationSide, string>> = { enterprise: '企业', service: '专员' };

/** “示例专员甲(专员)”; “我” for the reader. */
export function writerOf({ name, side, isMine }: ConversationMessage): string {
  return isMine ? '我' : `${name}(${sideNames[side]})`;
}

/** What is to be said of the check; empty where there is nothing. */
export const checkWords: Readonly<Record<ConversationMessage['check'], string>> = {
  pass: '',
  none: '',
  review: '内容待复核',
  unchecked: '内容未经检查',
};
