import { command } from '../../database/collection';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** Who has to do with a case, and what a notice says of it. */
export type CaseParties = Pick<
  CaseDocument,
  '_id' | 'number' | 'enterprise' | 'project' | 'specialist' | 'submittedBy'
>;

const fields = { number: true, enterprise: true, project: true, specialist: true, submittedBy: true };

/** @returns those that exist, in no order */
export function listCasesParties(caseIds: readonly string[]): Promise<CaseParties[]> {
  if (caseIds.length === 0) return Promise.resolve([]);
  return cases.list({ where: { _id: command.in([...caseIds]) }, fields, limit: caseIds.length });
}

/** @returns those of the cases that this person serves or has served as a specialist */
export async function listCasesServed({
  caseIds,
  accountId,
}: {
  caseIds: readonly string[];
  accountId: string;
}): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const fields = { specialist: true, formerSpecialists: true };
  const where = { _id: command.in([...caseIds]) };
  const found = await cases.list({ where, fields, limit: caseIds.length });
  return found
    .filter(({ specialist, formerSpecialists }) =>
      [specialist, ...formerSpecialists].some((each) => each?.accountId === accountId),
    )
    .map(({ _id }) => _id);
}
