import { dayOf, type Day } from '../../shared/time';
import { expiredProblem } from '../../vault/expiredProblem';
import type { Submission } from '../Paper';
import { refuse } from '../RuleViolation';

interface Handed {
  readonly materialId: string;
  readonly name: string;
  readonly fileIds: string[];
  readonly validUntil?: Day | null | undefined;
  /** ISO instant. */
  readonly now: string;
  /** Path of the payload's field that says until when. */
  readonly field?: string;
}

/** A paper as it is handed in. @throws RuleViolation where it may no longer be used */
export function submissionOf({ materialId, name, fileIds, validUntil, now, field }: Handed): Submission {
  const problem = expiredProblem(validUntil, dayOf(now));
  if (problem !== undefined) return refuse(`“${name}”${problem}`, field ?? 'validUntil');

  return { materialId, name, fileIds, at: now, ...(validUntil ? { validUntil } : {}) };
}
