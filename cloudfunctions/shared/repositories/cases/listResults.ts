import { resultsMatching } from '@/domain/agencyCase/results';
import type { ResultsOfCase } from '@/domain/agencyCase/results';

import { command } from '../../database/collection';
import type { Account } from '../accountRepository';
import type { CaseDocument } from './CaseDocument';
import { pageOfCases } from './listCases';
import type { Page } from './listCases';
import { casesSeenBy } from '../../cases/casesSeenBy';
import { containing } from '../containing';

/** Of an item only what a result says of it: its papers and clocks stay behind. */
const itemFields = ['itemId', 'name', 'stage', 'departmentName', 'decidedAt'];

const fields = Object.fromEntries(
  [
    ...['caseId', 'number', 'enterprise', 'project', 'deliveries', 'summary.isEnded', 'keys'],
    ...itemFields.map((field) => `items.${field}`),
  ].map((field) => [field, true]),
);

/**
 * What was delivered, by case, the newest first. A projection of the cases themselves: it is there with the delivery,
 * in the same write, and so neither lost nor doubled by a crash.
 */
export function listResults({
  account,
  project,
  search,
  cursor,
}: {
  /** Whose cases: as far as they may be seen. */
  readonly account: Account;
  /** Only of the project with exactly this name. */
  readonly project: string;
  readonly search: string;
  readonly cursor?: string | null | undefined;
}): Promise<Page<ResultsOfCase>> {
  const besides = {
    ...(search === '' ? {} : { resultText: containing(search) }),
    'keys.byResult': command.gt(''),
  };
  const where = casesSeenBy(account, { besides, ...(project === '' ? {} : { project }) });
  return pageOfCases({ where, order: 'byResult', cursor, fields, toRow: (found) => rowOf(found, search) });
}

function rowOf(found: CaseDocument, search: string): ResultsOfCase {
  const { caseId, number, enterprise, project, summary } = found;
  return {
    ...{ caseId, number, enterpriseName: enterprise.name, projectName: project.name },
    isEnded: summary.isEnded,
    results: resultsMatching(found, search),
  };
}
