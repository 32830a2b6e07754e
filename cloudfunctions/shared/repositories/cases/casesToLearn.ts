import { decidedItemFields } from '@/domain/agencyCase/itemSamples';
import type { EndedCase } from '@/domain/agencyCase/itemSamples';

import { command } from '../../database/collection';
import { cases, snapshotOf } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';
import { getCase } from './findCase';

/** An ended case, as much of it as is learned from. `key` is where the next page begins. */
export interface CaseToLearn {
  readonly key: string;
  readonly endedCase: EndedCase;
}

const fields = Object.fromEntries(
  [
    ...([
      'caseId',
      'ending',
      'submittedAt',
      'acceptedAt',
      'promises',
      'visits.at',
      'corrections.itemId',
    ] as const),
    ...decidedItemFields.map((field) => `items.${field}`),
    'keys.byUpdate',
  ].map((field) => [field, true]),
);

/** Ended cases nobody has learned from yet, in the order in which they ended, after `after`. */
export async function casesToLearn({
  after,
  limit,
}: {
  after: string;
  limit: number;
}): Promise<CaseToLearn[]> {
  const found = await cases.list({
    where: { 'summary.isEnded': true, learnedAt: command.eq(null), 'keys.byUpdate': command.gt(after) },
    orderBy: [['keys.byUpdate', 'asc']],
    fields,
    limit,
  });
  return Promise.all(
    found.map(async (row) => ({ key: row.keys.byUpdate, endedCase: await endedCaseOf(row) })),
  );
}

/** A case from before clocks has no stops in its snapshot; it is read whole and folded anew. */
async function endedCaseOf(row: CaseDocument): Promise<EndedCase> {
  return row.promises === undefined ? snapshotOf(await getCase(row._id)) : row;
}

/** The version stays: nothing of the case has changed for anybody. */
export async function markLearned({
  caseIds,
  now,
}: {
  caseIds: readonly string[];
  now: string;
}): Promise<number> {
  if (caseIds.length === 0) return 0;
  const where = { _id: command.in([...caseIds]), 'summary.isEnded': true, learnedAt: command.eq(null) };
  return cases.update(where, { learnedAt: now });
}
