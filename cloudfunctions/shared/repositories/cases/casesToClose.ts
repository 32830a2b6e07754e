import { command } from '../../database/collection';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** Unrated cases whose rating was opened by `openedBy` (ISO), oldest first. */
export function listUnratedCases({
  openedBy,
  limit,
}: {
  openedBy: string;
  limit: number;
}): Promise<CaseDocument[]> {
  const where = { status: 'rating', ratingOpenedAt: command.lte(openedBy), 'summary.isRated': false };
  return cases.list({ where, orderBy: [['ratingOpenedAt', 'asc']], limit });
}
