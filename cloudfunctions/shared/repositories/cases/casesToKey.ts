import { nextResultWarningOn } from '@/domain/agencyCase/resultWarnings';
import { resultTextOf } from '@/domain/agencyCase/results';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import { addDays, type Day } from '@/domain/shared/time';

import { anyOf, command } from '../../database/collection';
import { caseKeys } from './caseKeys';
import { cases, snapshotOf } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** Cases stored before results had a place in a list, or a day to be warned of; nothing else will ever write those that have ended. */
export function listUnkeyedCases(limit: number): Promise<CaseDocument[]> {
  const missing = command.eq(null);
  return cases.list({ where: anyOf([{ 'keys.byResult': missing }, { resultWarnOn: missing }]), limit });
}

/**
 * Gives a case its place, its papers theirs in the vault (by the sweep), and its results the next day on which one ends;
 * what ended before `today` is past. The version stays: nothing of the case has changed for anybody.
 */
export async function keyResults(document: CaseDocument, today: Day): Promise<void> {
  const { _id, version, updatedAt, vaultDueAt = updatedAt } = document;
  const agencyCase = snapshotOf(document);
  const keys = caseKeys(agencyCase, summaryOf(agencyCase));
  const resultText = resultTextOf(agencyCase);
  const yesterday = addDays({ day: today, days: -1 });
  const resultWarnOn = document.resultWarnOn ?? nextResultWarningOn(agencyCase, yesterday) ?? '';
  await cases.update({ _id, version }, { keys: command.set(keys), resultText, vaultDueAt, resultWarnOn });
}
