import type { Day } from '../shared/time';
import { validityWords } from './standing';

/** What is wrong with handing in a paper that may be used until this day, as a sentence; undefined where nothing is. */
export function expiredProblem(validUntil: Day | null | undefined, today: Day): string | undefined {
  if (!validUntil || validUntil >= today) return undefined;
  return `${validityWords(validUntil, today)},部门不会收。请换成新的,或改正日期。`;
}
