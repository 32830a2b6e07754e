import { ComplaintKind } from '@/domain/complaint/Complaint';
import { z } from '@/domain/zod';

const ComplaintFile = z.object({ fileId: z.string(), name: z.string(), kind: z.string(), bytes: z.number() });

/** A complaint while it is written; nothing is chosen beforehand. */
export const ComplaintDraft = z.object({
  kind: ComplaintKind.optional(),
  words: z.string(),
  files: z.array(ComplaintFile),
  wantsCall: z.boolean(),
});
export type ComplaintDraft = z.infer<typeof ComplaintDraft>;

export const emptyComplaint: ComplaintDraft = { words: '', files: [], wantsCall: false };
