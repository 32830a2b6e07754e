import type { Author } from '@/domain/agencyCase/Actor';
import type { CaseEvent } from '@/domain/agencyCase/events';
import type { Submission } from '@/domain/agencyCase/Paper';
import { isKept } from '@/domain/vault/scope';

export interface HandedIn {
  readonly submission: Submission;
  readonly by: Author;
}

function submissionsIn(event: CaseEvent): readonly Submission[] {
  switch (event.type) {
    case 'CaseSubmitted':
    case 'CorrectionAnswered':
      return event.submissions;
    case 'MaterialSubmitted':
      return [event.submission];
    case 'DeferralMadeGood':
      return event.submission === null ? [] : [event.submission];
    default:
      return [];
  }
}

/** Every paper that was ever handed in for a case and is worth keeping, oldest first, with who handed it in. */
export function handedIn(events: readonly CaseEvent[]): HandedIn[] {
  return events.flatMap((event) =>
    submissionsIn(event)
      .filter(({ materialId, fileIds }) => isKept(materialId) && fileIds.length > 0)
      .map((submission) => ({ submission, by: event.by })),
  );
}
