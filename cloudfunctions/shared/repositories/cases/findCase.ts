import { notFound } from '../../AppError';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** A case without its events and its outbox: enough to ask who may see it. */
export type CaseHead = Pick<
  CaseDocument,
  | '_id'
  | 'version'
  | 'enterprise'
  | 'project'
  | 'submittedBy'
  | 'specialist'
  | 'formerSpecialists'
  | 'status'
  | 'summary'
>;

const headFields = {
  ...{ version: true, enterprise: true, project: true, submittedBy: true },
  ...{ specialist: true, formerSpecialists: true, status: true, summary: true },
};

/** @throws AppError NOT_FOUND */
export async function getCase(caseId: string): Promise<CaseDocument> {
  const found = await cases.find(caseId);
  if (!found) throw notFound('没有找到这个办件,请核对后再试。');
  return found;
}

/** @returns the heads of those cases that exist */
export function listCaseHeads(caseIds: readonly string[]): Promise<CaseHead[]> {
  return Promise.all(caseIds.slice(0, 20).map(findCaseHead)).then((heads) => heads.filter((head) => !!head));
}

export async function findCaseHead(caseId: string): Promise<CaseHead | undefined> {
  const [head] = await cases.list({ where: { _id: caseId }, fields: headFields, limit: 1 });
  return head;
}

/** @throws AppError NOT_FOUND */
export async function getCaseHead(caseId: string): Promise<CaseHead> {
  const head = await findCaseHead(caseId);
  if (!head) throw notFound('没有找到这个办件,请核对后再试。');
  return head;
}

/** Who has had a part in a case; only the authors of its events are read. */
export async function findCaseService(
  caseId: string,
): Promise<Pick<CaseDocument, 'specialist' | 'formerSpecialists' | 'events'> | undefined> {
  const fields = { specialist: true, formerSpecialists: true, 'events.by': true };
  const [service] = await cases.list({ where: { _id: caseId }, fields, limit: 1 });
  return service;
}
