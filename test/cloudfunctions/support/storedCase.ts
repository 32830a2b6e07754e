import type { CaseDocument } from '@cloud/shared/repositories/cases/CaseDocument';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { plainCalendar } from '../../support/caseBuilders';

/** A case as it would be stored, without its history: for sweeps that look at many. Load the SDK's surroundings first. */
export async function storedCase(agencyCase: AgencyCase): Promise<CaseDocument> {
  const { derivedFieldsOf } = await import('@cloud/shared/repositories/cases/CaseDocument');
  const derived = derivedFieldsOf({ agencyCase, calendar: plainCalendar, calendarVersion: 0 });
  const storage = { _id: agencyCase.caseId, version: 1, events: [], outbox: [], outboxDueAt: null };
  return { ...storage, ...agencyCase, ...derived, learnedAt: null, resultWarnOn: '' };
}
