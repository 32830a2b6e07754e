import { z } from '@/domain/zod';
import type { CorrectionRequest } from '@/domain/agencyCase/CaseItem';
import { DraftFile } from '@/domain/request/RequestDraft';

/** What somebody has prepared for each wish so far. */
export const AnswerForm = z.record(z.string(), z.object({ words: z.string(), files: z.array(DraftFile) }));
export type AnswerForm = z.infer<typeof AnswerForm>;

export type WishForm = AnswerForm[string];

export function emptyAnswer(correction: CorrectionRequest): AnswerForm {
  return Object.fromEntries(correction.wishes.map(({ wishId }) => [wishId, { words: '', files: [] }]));
}

/** The form as `AnswerCorrection` takes it. */
export function answersOf(correction: CorrectionRequest, form: AnswerForm) {
  return correction.wishes.map(({ wishId }) => ({
    wishId,
    words: form[wishId]?.words ?? '',
    fileIds: (form[wishId]?.files ?? []).map(({ fileId }) => fileId),
  }));
}

/** The wishes without a word and without a file: the department would ask again. */
export function unansweredWishIds(correction: CorrectionRequest, form: AnswerForm): string[] {
  return answersOf(correction, form)
    .filter(({ words, fileIds }) => words.trim() === '' && fileIds.length === 0)
    .map(({ wishId }) => wishId);
}
