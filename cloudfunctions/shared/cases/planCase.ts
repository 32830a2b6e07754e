import type { Actor } from '@/domain/agencyCase/Actor';
import type { CaseForecast, CasePlan } from '@/domain/agencyCase/CaseForecast';
import { caseForecast } from '@/domain/agencyCase/forecast/caseForecast';
import { forecastMoves } from '@/domain/agencyCase/forecast/forecastMoves';
import { feltVersion } from '@/domain/agencyCase/maySeeRating';
import { promiseLanes } from '@/domain/agencyCase/promiseLanes';
import { restStretches } from '@/domain/schedule/restStretches';
import { addDays, dayOf } from '@/domain/shared/time';
import type { Day } from '@/domain/shared/time';

import { snapshotOf } from '../repositories/cases/CaseDocument';
import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { readExperiences } from '../repositories/experience/experiences';
import { serviceRules } from '../rules/serviceRules';

/**
 * The forecast of a case, why its expected finish moved, and the service's own promises beside it. The same for everyone
 * who may see the case, but for the version, which is as `actor` feels it.
 */
export async function planCase({
  document,
  actor,
  now,
}: {
  document: CaseDocument;
  actor: Actor;
  now: string;
}): Promise<CasePlan> {
  const [{ calendar }, experiences] = await Promise.all([serviceRules(), readExperiences(document.items)]);
  const today = dayOf(now);
  const basis = { calendar, experiences, today };
  const agencyCase = snapshotOf(document);
  const forecast = caseForecast({ agencyCase, ...basis });
  const { version, summary } = document;
  return {
    version: feltVersion({ version, quietSteps: summary.quietSteps, served: document, actor }),
    forecast,
    moves: forecast === null ? [] : forecastMoves({ events: document.events, ...basis }),
    lanes: promiseLanes({ agencyCase, today, calendar }),
    rests: restStretches({
      from: dayOf(agencyCase.submittedAt),
      until: lastDayOf(forecast) ?? today,
      calendar,
    }),
  };
}

/** The last day that a plan can show: it is drawn in whole weeks. */
function lastDayOf(forecast: CaseForecast | null): Day | undefined {
  if (forecast === null) return undefined;
  const days = forecast.items.flatMap(({ finish, limitOn }) => [finish.safe, limitOn]);
  const last = [forecast.finish.safe, ...days].sort().at(-1) ?? forecast.today;
  return addDays({ day: last, days: 6 });
}
