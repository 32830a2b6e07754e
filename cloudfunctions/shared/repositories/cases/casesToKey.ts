import { resultTextOf } from '@/domain/agencyCase/results';
import { summaryOf } from '@/domain/agencyCase/summaryOf';

import { command } from '../../database/collection';
import { caseKeys } from './caseKeys';
import { cases, snapshotOf } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** Cases stored before results had a place in a list; nothing else will ever write those that have ended. */
export function listUnkeyedCases(limit: number): Promise<CaseDocument[]> {
  return cases.list({ where: { 'keys.byResult': command.eq(null) }, limit });
}

/** Gives a case its place, and its papers theirs in the vault (by the sweep). The version stays: nothing of the case has changed for anybody. */
export async function keyResults(document: CaseDocument): Promise<void> {
  const { _id, version, updatedAt, vaultDueAt = updatedAt } = document;
  const agencyCase = snapshotOf(document);
  const keys = caseKeys(agencyCase, summaryOf(agencyCase));
  const resultText = resultTextOf(agencyCase);
  await cases.update({ _id, version }, { keys: command.set(keys), resultText, vaultDueAt });
}
