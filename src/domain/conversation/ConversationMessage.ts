import type { FileFacts } from '../agencyCase/CaseAnswer';
import type { ActorRole } from '../agencyCase/Actor';
import { optionalText } from '../shared/text';
import type { WordsCheck } from '../shared/wordsCheck';
import { z } from '../zod';

/** Characters of one message. */
export const MOST_LETTERS = 1000;
/** Files of one message. */
export const MOST_FILES = 9;

/** Who talks with whom: the enterprise on one side, the specialist on the other. */
export type ConversationSide = 'enterprise' | 'service';

export type ContentCheck = WordsCheck;

export const MessageContent = z
  .object({
    text: optionalText('消息', MOST_LETTERS),
    fileIds: z.array(z.string().min(1).max(80)).max(MOST_FILES, `一条消息最多带 ${MOST_FILES} 个文件。`),
  })
  .refine(({ text, fileIds }) => text !== '' || fileIds.length > 0, '请写几句话,或选择要发的文件。');
export type MessageContent = z.infer<typeof MessageContent>;

/** One message as a reader gets it; written once and never changed. */
export interface ConversationMessage {
  /** 1, 2, 3 … within the case, without a gap. */
  readonly seq: number;
  readonly commandId: string;
  readonly side: ConversationSide;
  readonly name: string;
  readonly role: ActorRole;
  readonly isMine: boolean;
  /** ISO instant. */
  readonly at: string;
  readonly text: string;
  readonly files: readonly (FileFacts & { readonly fileId: string })[];
  readonly check: ContentCheck;
}

/** What tells an open page whether something is new; cheap to ask for. */
export interface ConversationHead {
  /** 0 while nobody has written. */
  readonly lastSeq: number;
  /** As far as the other side has read; 0 for those who only watch. */
  readonly readByOther: number;
  /** Messages of the other side that this person has not read; 0 for those who only watch. */
  readonly unread: number;
}

/** Some messages, the oldest first. */
export interface ConversationPage {
  readonly messages: readonly ConversationMessage[];
  readonly hasOlder: boolean;
  /** The side of the reader; null for those who only watch. */
  readonly side: ConversationSide | null;
  /** Why this person cannot write now, as a sentence; empty where he can. */
  readonly refusal: string;
}
