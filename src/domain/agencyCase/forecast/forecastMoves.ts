import { workingDaysBetween } from '../../schedule/workingCalendar';
import { dayOf, startOfDay, type Day } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import type { ForecastMove } from '../CaseForecast';
import type { CaseEvent } from '../events';
import { evolve, internalEvents } from '../evolve';
import { historyLine } from '../historyLine';
import { caseForecast } from './caseForecast';
import type { ForecastBasis } from './taskOf';

/** Further back nobody asks why a date moved, and each event costs two forecasts. */
const MOST_EVENTS = 60;
const MOST_MOVES = 20;

type Question = ForecastBasis & { readonly events: readonly CaseEvent[]; readonly today: Day };

/**
 * Why the expected finish moved, the newest first: each event of the history, and each stretch in which nothing came,
 * with the days between which the date went. All are counted with what is known today, so that only what happened in
 * the case tells, not what was learned meanwhile.
 */
export function forecastMoves({ events, today, ...basis }: Question): ForecastMove[] {
  const moves: ForecastMove[] = [];
  const firstTold = events.length - MOST_EVENTS;
  let agencyCase: AgencyCase | undefined;
  let known: Day | undefined;

  const tell = ({ at, words, day }: { at: string; words: string; day: Day }) => {
    if (agencyCase === undefined) return;
    const to = caseForecast({ agencyCase, today: day, ...basis })?.finish.expected;
    if (known !== undefined && to !== undefined && to !== known)
      moves.push({ at, words, from: known, to, movedWd: movedBy(known, to, basis) });
    known = to;
  };

  for (const [place, event] of events.entries()) {
    const { type, at } = event;
    const isTold = place >= firstTold && !internalEvents.includes(type);
    const day = dayOf(at);
    if (isTold) tell({ at, words: WAITING, day });
    agencyCase = evolve(agencyCase, event);
    if (isTold) tell({ at, words: wordsOf(event, agencyCase), day });
  }
  tell({ at: startOfDay(today), words: WAITING, day: today });
  return moves.reverse().slice(0, MOST_MOVES);
}

function movedBy(from: Day, to: Day, { calendar }: ForecastBasis): number {
  return workingDaysBetween({ from, to, calendar });
}

const WAITING = '这段时间没有新进展';

function wordsOf(event: CaseEvent, agencyCase: AgencyCase): string {
  const { title, detail } = historyLine(event, agencyCase);
  return detail === '' ? title : `${title},${detail}`;
}
