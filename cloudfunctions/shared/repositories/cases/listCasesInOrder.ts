import { command } from '../../database/collection';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

const BATCH = 20;

/** Whole cases in the order of their ids, behind `afterId`. */
export function listCasesInOrder(afterId: string): Promise<CaseDocument[]> {
  return cases.list({ where: { _id: command.gt(afterId) }, orderBy: [['_id', 'asc']], limit: BATCH });
}
