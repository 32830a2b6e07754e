import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { remainingWords } from '@/domain/schedule/peopleDates';
import type { Day } from '@/domain/shared/time';

/** How long whoever has the turn still has; empty where nothing is promised. */
export function turnLeft({ view, remaining }: CaseAnswer, today: Day): string {
  const { dueOn } = view.turn;
  const leftWd = dueOn === null ? undefined : remaining[dueOn];
  return dueOn === null || leftWd === undefined ? '' : remainingWords({ leftWd, dueOn, today });
}
