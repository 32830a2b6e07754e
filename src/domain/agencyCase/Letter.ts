import { z } from '../zod';
import { Day } from '../shared/time';

export const LetterState = z.enum(['open', 'consented', 'objected']);
export type LetterState = z.infer<typeof LetterState>;

/** How a consent came about. Silence and an objection without reasons count as consent (R1). */
export const ConsentGround = z.enum(['answer', 'silence', 'objectionWithoutReasons']);
export type ConsentGround = z.infer<typeof ConsentGround>;

/** 函告: the lead department asks another by letter (R1). `dueOn` is the last day on which an answer is in time. */
export const ConsultationLetter = z.object({
  letterId: z.string(),
  itemId: z.string(),
  departmentName: z.string(),
  words: z.string(),
  fileIds: z.array(z.string()),
  sentAt: z.string(),
  dueOn: Day,
  /** Working days of silence that count as consent, as promised when the letter went out. */
  consentWd: z.number().int(),
  state: LetterState,
  ground: ConsentGround.nullable(),
  answeredAt: z.string().nullable(),
  answer: z.string(),
  answerFileIds: z.array(z.string()),
});
export type ConsultationLetter = z.infer<typeof ConsultationLetter>;
