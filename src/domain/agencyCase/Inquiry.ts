import { z } from '../zod';
import { Day } from '../shared/time';

/** More ready answers than this no longer fit on one screen of a small phone. */
export const MOST_CHOICES = 4;

/** What an answer may bring beside a ready one. Words are always taken: no list of answers is complete. */
export const InquiryPart = z.enum(['words', 'photo', 'day']);
export type InquiryPart = z.infer<typeof InquiryPart>;

export const InquiryAnswer = z.object({
  /** One of the ready answers; '' where none was taken. */
  choice: z.string(),
  words: z.string(),
  day: Day.nullable(),
  fileIds: z.array(z.string()),
  at: z.string(),
  /** The name of who answered. */
  by: z.string(),
});
export type InquiryAnswer = z.infer<typeof InquiryAnswer>;

/** 提问: one thing the specialist has to know from the enterprise, made so that one tap can answer it. */
export const Inquiry = z.object({
  inquiryId: z.string(),
  itemId: z.string().nullable(),
  words: z.string(),
  choices: z.array(z.string()),
  takes: z.array(InquiryPart),
  dueOn: Day,
  askedAt: z.string(),
  /** The enterprise may change it until the specialist has taken note of it. */
  answer: InquiryAnswer.nullable(),
  /** When the specialist took note of the answer, or gave the question up. */
  settledAt: z.string().nullable(),
  remindedAt: z.string().nullable(),
});
export type Inquiry = z.infer<typeof Inquiry>;

/** The answer in one line: “是,12月1日(周二),2 个文件”. `sayDay` words a day. */
export function answerWords(
  { choice, words, day, fileIds }: Pick<InquiryAnswer, 'choice' | 'words' | 'day' | 'fileIds'>,
  sayDay: (day: string) => string,
): string {
  const files = fileIds.length === 0 ? '' : `${fileIds.length} 个文件`;
  return [choice, day === null ? '' : sayDay(day), words, files].filter((part) => part !== '').join(',');
}
