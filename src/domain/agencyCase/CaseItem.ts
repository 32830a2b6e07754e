import { z } from '../zod';
import { StopReason } from '../schedule/clock';
import { Day } from '../shared/time';

export const CaseItemState = z.enum([
  'waiting',
  'preparing',
  'filed',
  'correcting',
  'approved',
  'refused',
  'delivered',
  'received',
  'cancelled',
]);
export type CaseItemState = z.infer<typeof CaseItemState>;

/** What an item asks for, as the catalogue said when the case began. */
export const ItemNeed = z.object({
  materialId: z.string(),
  name: z.string(),
  /** 主件. A secondary paper may follow later (容缺). */
  isPrimary: z.boolean(),
  originals: z.number().int(),
  copies: z.number().int(),
  /** Items whose result is this paper: once one is approved here, the paper is there. */
  resultOf: z.array(z.string()),
  /** A form that the specialist fills in (A2): shown, never missing. */
  filledBySpecialist: z.boolean(),
});
export type ItemNeed = z.infer<typeof ItemNeed>;

/** A stretch in which the department's clock stands; `until` is null while it does. */
export const ItemStop = z.object({
  stopId: z.string(),
  reason: StopReason,
  note: z.string(),
  from: Day,
  until: Day.nullable(),
  /** When the department expects to go on; only a word, no limit. */
  expectedUntil: Day.nullable(),
});
export type ItemStop = z.infer<typeof ItemStop>;

/** One item (事项) inside a case. Limits in working days (wd). */
export const CaseItem = z.object({
  itemId: z.string(),
  name: z.string(),
  stage: z.string(),
  departmentId: z.string(),
  departmentName: z.string(),
  resultName: z.string(),
  promisedLimitWd: z.number(),
  prerequisites: z.array(z.object({ anyOf: z.array(z.string()) })),
  needs: z.array(ItemNeed),
  state: CaseItemState,
  /** Where a correction goes back to once it is answered. */
  resumeState: z.enum(['preparing', 'filed']).nullable(),
  /** The number given by the city's approval system. */
  externalNumber: z.string().nullable(),
  filedAt: z.string().nullable(),
  /** The end of the promised limit; while the clock stands, as it would be if it went on today. */
  dueOn: Day.nullable(),
  /** Since the last filing. */
  stops: z.array(ItemStop),
  decidedAt: z.string().nullable(),
  refusalReason: z.string().nullable(),
  resultNumber: z.string().nullable(),
  /** Until when the result is promised to be delivered, once approved. */
  deliverBy: Day.nullable(),
});
export type CaseItem = z.infer<typeof CaseItem>;

/** 补正: everything that is missing, told at once. */
export const CorrectionWish = z.object({
  wishId: z.string(),
  title: z.string(),
  explanation: z.string(),
  materialId: z.string().nullable(),
  /** What a right one looks like, in words and perhaps a picture. */
  example: z.object({ words: z.string(), fileIds: z.array(z.string()) }).optional(),
});
export type CorrectionWish = z.infer<typeof CorrectionWish>;

/** `given`: with files or words; `alreadyThere`: in what was handed in before; `cannot`: not to be had, and why. */
export const CorrectionAnswerKind = z.enum(['given', 'alreadyThere', 'cannot']);
export type CorrectionAnswerKind = z.infer<typeof CorrectionAnswerKind>;

export const answerKindNames = {
  given: '补交',
  alreadyThere: '已在材料里',
  cannot: '没有',
} as const satisfies Record<CorrectionAnswerKind, string>;

export const CorrectionAnswer = z.object({
  wishId: z.string(),
  /** `given` when absent, as in the earliest answers. */
  kind: CorrectionAnswerKind.optional(),
  words: z.string(),
  fileIds: z.array(z.string()),
});
export type CorrectionAnswer = z.infer<typeof CorrectionAnswer>;

export const CorrectionRequest = z.object({
  correctionId: z.string(),
  itemId: z.string(),
  /** 2 or more for the same item is a warning sign (R1). */
  round: z.number().int(),
  wishes: z.array(CorrectionWish),
  askedAt: z.string(),
  dueOn: Day,
  answeredAt: z.string().nullable(),
  answers: z.array(CorrectionAnswer),
  /** When the enterprise was reminded of its last day; absent until then. */
  remindedAt: z.string().optional(),
});
export type CorrectionRequest = z.infer<typeof CorrectionRequest>;
