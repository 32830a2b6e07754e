import { z } from '../zod';
import { shortText } from '../shared/text';
import { Day } from '../shared/time';

/** Files handed in for a material; a later one replaces the earlier for reading, the history keeps both. */
export const Submission = z.object({
  materialId: z.string(),
  name: z.string(),
  fileIds: z.array(z.string()),
  at: z.string(),
  /** The last day on which it may be used, where whoever handed it in said so. */
  validUntil: Day.optional(),
});
export type Submission = z.infer<typeof Submission>;

export const PaperKind = z.enum(['original', 'copy']);
export type PaperKind = z.infer<typeof PaperKind>;

/** An original that the specialist has handed on to a department. */
export const OriginalLoan = z.object({
  departmentName: z.string(),
  /** ISO instant. */
  since: z.string(),
  /** When the department is to give it back; null where it does so once it is done. */
  dueBackOn: Day.nullable(),
});
export type OriginalLoan = z.infer<typeof OriginalLoan>;

/** One line of a 交接清单: what changed hands, how many, when an original is to go back. */
export const HandoverEntry = z.object({
  entryId: z.string(),
  name: shortText('材料名称', 60),
  materialId: z.string().optional(),
  kind: PaperKind,
  count: z.number().int().min(1).max(999),
  dueBackOn: Day.optional(),
  /** On the way back: the entry of the earlier list that is returned. */
  returnsEntryId: z.string().optional(),
  /** Where it is while a department has it. */
  loan: OriginalLoan.nullable().optional(),
});
export type HandoverEntry = z.infer<typeof HandoverEntry>;

/** 双向交接清单. Recording it is the giver's or taker's own confirmation; the other side confirms or disputes. */
export const HandoverList = z.object({
  handoverId: z.string(),
  direction: z.enum(['toSpecialist', 'toEnterprise']),
  entries: z.array(HandoverEntry),
  recordedAt: z.string(),
  recordedBy: z.string(),
  state: z.enum(['toConfirm', 'confirmed', 'disputed']),
  settledAt: z.string().nullable(),
  disputeReason: z.string().nullable(),
  signedPaperFileId: z.string().nullable(),
});
export type HandoverList = z.infer<typeof HandoverList>;

/** 容缺: a secondary paper promised for later. The date may not pass the item's promised limit. */
export const Deferral = z.object({
  deferralId: z.string(),
  itemId: z.string(),
  materialId: z.string(),
  name: z.string(),
  dueOn: Day,
  promisedAt: z.string(),
  madeGoodAt: z.string().nullable(),
  /** When its day passed and the item was stopped for it. */
  missedAt: z.string().nullable(),
  /** When the enterprise was reminded of its last day; absent until then. */
  remindedAt: z.string().optional(),
});
export type Deferral = z.infer<typeof Deferral>;
