import { command } from '../../database/collection';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** Unrated cases of people with a phone of their own, asked to rate by `openedBy` (ISO) and not reminded yet. */
export function listCasesToRemind({
  openedBy,
  limit,
}: {
  openedBy: string;
  limit: number;
}): Promise<CaseDocument[]> {
  const asked = { status: 'rating', ratingOpenedAt: command.lte(openedBy), 'summary.isRated': false };
  const where = { ...asked, ratingRemindedAt: null, 'submittedBy.role': 'applicant' };
  return cases.list({ where, orderBy: [['ratingOpenedAt', 'asc']], limit });
}
