import { snapshotOf } from '../repositories/cases/CaseDocument';
import { listCasesInOrder } from '../repositories/cases/listCasesInOrder';
import { findHistoryFault } from './findHistoryFault';

export interface HistoryReport {
  readonly checked: number;
  readonly faults: readonly { readonly caseId: string; readonly fault: string }[];
}

/** Walks every case of the environment, a few at a time, for a case can be large. */
export async function verifyHistories(): Promise<HistoryReport> {
  const faults: { caseId: string; fault: string }[] = [];
  let checked = 0;
  let documents = await listCasesInOrder('');

  while (documents.length > 0) {
    for (const document of documents) {
      const fault = findHistoryFault({ snapshot: snapshotOf(document), events: document.events });
      if (fault) faults.push({ caseId: document._id, fault });
      checked += 1;
    }
    documents = await listCasesInOrder(documents.at(-1)?._id ?? '');
  }
  return { checked, faults };
}
