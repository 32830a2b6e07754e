import { command } from '../../database/collection';
import { cases } from './CaseDocument';

/** Enough of a case to say which it is. */
export interface CaseName {
  readonly caseId: string;
  readonly number: string;
  readonly projectName: string;
}

/** More than one paper serves. */
const MOST_NAMED = 100;

/** @returns those of these cases that exist, at most 100 */
export async function listCaseNames(caseIds: readonly string[]): Promise<CaseName[]> {
  if (caseIds.length === 0) return [];

  const found = await cases.list({
    where: { _id: command.in(caseIds.slice(0, MOST_NAMED)) },
    fields: { number: true, project: true },
    limit: MOST_NAMED,
  });
  return found.map(({ _id, number, project }) => ({ caseId: _id, number, projectName: project.name }));
}
