import type { FollowUpAnswers, FollowUpOutcome } from '@/domain/agencyCase/FollowUp';

/** A follow-up sheet on the telephone: answers come one by one. */
export interface FollowUpForm {
  readonly outcome: FollowUpOutcome | null;
  readonly answers: Partial<FollowUpAnswers>;
  readonly comments: string;
}

export const emptyFollowUp: FollowUpForm = { outcome: null, answers: {}, comments: '' };

/** As `RecordFollowUp` takes it: answers only where somebody was reached. */
export function followUpPayload({ outcome, answers, comments }: FollowUpForm) {
  return { outcome, answers: outcome === 'reached' ? answers : null, comments };
}
