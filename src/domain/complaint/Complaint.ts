import { z } from '../zod';
import { longText, optionalText } from '../shared/text';
import type { Day, Instant } from '../shared/time';
import type { WordsCheck } from '../shared/wordsCheck';

/** What an enterprise may complain of (P5). */
export const ComplaintKind = z.enum(['charge', 'obstruct', 'delay', 'attitude', 'leak', 'other']);
export type ComplaintKind = z.infer<typeof ComplaintKind>;

export const complaintKindNames = {
  charge: '收费',
  obstruct: '刁难',
  delay: '拖延',
  attitude: '态度',
  leak: '泄密',
  other: '其他',
} as const satisfies Record<ComplaintKind, string>;

/** Photos or papers that one complaint may carry. */
export const MOST_COMPLAINT_FILES = 3;
/** A second answer is the last: a third round would go round in circles. */
export const MOST_ANSWERS = 2;
/** Open complaints of one person at a time. */
export const MOST_OPEN_COMPLAINTS = 5;

export const ComplaintContent = z.object({
  kind: ComplaintKind,
  words: longText('投诉内容', 1000),
  fileIds: z
    .array(z.string().min(1).max(80))
    .max(MOST_COMPLAINT_FILES, `最多 ${MOST_COMPLAINT_FILES} 张照片。`)
    .default([]),
  wantsCall: z.boolean().default(false),
});
export type ComplaintContent = z.output<typeof ComplaintContent>;

/** The payload of every step after the filing; the forms check with the same schemas. */
export const complaintPayloads = {
  Assign: z.object({ accountId: z.string().min(1).max(80), name: z.string().max(40) }),
  Answer: z.object({ words: longText('答复', 1000) }),
  Release: z.object({ words: longText('转给专员的内容', 500) }),
  Reply: z
    .object({
      isSatisfied: z.boolean('请选择满意还是仍不满意'),
      words: optionalText('意见', 500).default(''),
    })
    .refine(({ isSatisfied, words }) => isSatisfied || words !== '', {
      path: ['words'],
      message: '请写明哪里还不满意',
    }),
  Withdraw: z.object({ reason: longText('撤回原因', 300) }),
  Alert: z.object({}),
} as const;

export type ComplaintStepType = keyof typeof complaintPayloads;

interface Signed {
  readonly accountId: string;
  readonly name: string;
}

export interface ComplaintAnswer {
  readonly words: string;
  readonly at: Instant;
  readonly by: Signed;
  /** What those who served the case may read of it; null while nothing was passed on. */
  readonly released: { readonly words: string; readonly at: Instant } | null;
  /** Once for each answer. */
  readonly reply: { readonly isSatisfied: boolean; readonly words: string; readonly at: Instant } | null;
}

/** One thing that was done, for the record of the working group. */
export interface ComplaintStep {
  readonly commandId: string;
  readonly type: ComplaintStepType;
  readonly at: Instant;
  readonly by: Signed;
  /** Who was assigned, or what was said. */
  readonly words: string;
}

/**
 * 投诉: what an enterprise tells the working group of a case's service. It lives beside the case, never in it, so that
 * neither the case's version nor its history gives it away to those who served (P5).
 */
export interface Complaint extends ComplaintContent {
  readonly complaintId: string;
  /** `TS20261126-04821`. */
  readonly number: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly projectName: string;
  readonly enterpriseName: string;
  readonly check: WordsCheck;
  readonly by: Signed;
  readonly at: Instant;
  /** The last day for the next answer. */
  readonly dueOn: Day;
  readonly assignee: Signed | null;
  readonly answers: readonly ComplaintAnswer[];
  readonly withdrawnAt: Instant | null;
  /** When the working group was told that `dueOn` is over; null until then, and again after a reply. */
  readonly alertedAt: Instant | null;
  readonly steps: readonly ComplaintStep[];
}
