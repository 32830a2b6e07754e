import { z } from '@/domain/zod';
import { CorrectionAnswerKind, type CorrectionRequest } from '@/domain/agencyCase/CaseItem';
import { wishAnswerProblem } from '@/domain/agencyCase/wishAnswerProblem';
import { DraftFile } from '@/domain/request/RequestDraft';
import { Day } from '@/domain/shared/time';
import { expiredProblem } from '@/domain/vault/expiredProblem';
import { validityPart } from '@/features/vault/validityPart';

/** What somebody has prepared for each wish so far; `given` where no kind was chosen. */
export const AnswerForm = z.record(
  z.string(),
  z.object({
    kind: CorrectionAnswerKind.optional(),
    words: z.string(),
    files: z.array(DraftFile),
    /** Until when the files may be used, where somebody said so. */
    validUntil: Day.nullable().optional(),
  }),
);
export type AnswerForm = z.infer<typeof AnswerForm>;

export type WishForm = AnswerForm[string];

export function emptyAnswer(correction: CorrectionRequest): AnswerForm {
  return Object.fromEntries(correction.wishes.map(({ wishId }) => [wishId, { words: '', files: [] }]));
}

/** The form as `AnswerCorrection` takes it. Files picked before another kind of answer was chosen stay behind. */
export function answersOf(correction: CorrectionRequest, form: AnswerForm) {
  return correction.wishes.map(({ wishId }) => {
    const { kind = 'given' as const, words = '', files = [], validUntil } = form[wishId] ?? {};
    const fileIds = kind === 'given' ? files.map(({ fileId }) => fileId) : [];
    return { wishId, kind, words, fileIds, ...(fileIds.length === 0 ? {} : validityPart(validUntil)) };
  });
}

/** By wish, what its answer still lacks; a whole answer is left out. */
export function answerProblems(
  correction: CorrectionRequest,
  form: AnswerForm,
  today: Day,
): Record<string, string> {
  return Object.fromEntries(
    answersOf(correction, form).flatMap((answer) => {
      const problem = wishAnswerProblem(answer) ?? expiredProblem(answer.validUntil, today);
      return problem === undefined ? [] : [[answer.wishId, problem] as const];
    }),
  );
}
