import type { CasePlan } from '@/domain/agencyCase/CaseForecast';
import { caseForecast } from '@/domain/agencyCase/forecast/caseForecast';
import { forecastMoves } from '@/domain/agencyCase/forecast/forecastMoves';
import { dayOf } from '@/domain/shared/time';

import { snapshotOf } from '../repositories/cases/CaseDocument';
import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { readExperiences } from '../repositories/experience/experiences';
import { serviceRules } from '../rules/serviceRules';

/** The forecast of a case, and why its expected finish moved. The same for everyone who may see the case. */
export async function planCase({
  document,
  now,
}: {
  document: CaseDocument;
  now: string;
}): Promise<CasePlan> {
  const [{ calendar }, experiences] = await Promise.all([serviceRules(), readExperiences(document.items)]);
  const basis = { calendar, experiences, today: dayOf(now) };
  const forecast = caseForecast({ agencyCase: snapshotOf(document), ...basis });
  return { forecast, moves: forecast === null ? [] : forecastMoves({ events: document.events, ...basis }) };
}
