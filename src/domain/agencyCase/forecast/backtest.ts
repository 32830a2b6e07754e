import type { WorkingCalendar } from '../../schedule/calendar';
import type { Experience, ItemSample } from '../../schedule/experience';
import { experienceOf } from '../../schedule/experienceOf';
import type { ExpectedDay } from '../../schedule/forecast/ExpectedDay';
import { workingDaysBetween } from '../../schedule/workingCalendar';
import { dayOf, type Day, type Instant } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import type { CaseEvent } from '../events';
import { evolve } from '../evolve';
import { itemSamplesOf } from '../itemSamples';
import { caseForecast } from './caseForecast';
import { lastOf } from '../../shared/lastOf';

/** When a forecast was made: at the request, after the first visit, once half of the items were decided, at a filing. */
const backtestMoments = ['submitted', 'visited', 'halfway', 'filed'] as const;
export type BacktestMoment = (typeof backtestMoments)[number];

/** How good the forecasts of one kind of moment were; lengths in working days. */
export interface BacktestRow {
  readonly moment: BacktestMoment;
  readonly forecasts: number;
  /** Of 100 finishes, how many came on or before the safe day; 80 would be exact. */
  readonly insidePercent: number;
  /** Mean distance between the expected and the real finish, whichever came first. */
  readonly meanErrorWd: number;
  /** Mean of real less expected: positive where forecasts were too hopeful. */
  readonly meanShiftWd: number;
  /** Mean distance from the expected to the safe day: what the safety costs. */
  readonly meanSpreadWd: number;
}

/** A newer sample says more; so many are kept, as in service. */
const NEWEST = 200;

interface Shot {
  readonly moment: BacktestMoment;
  readonly at: Instant;
  /** The forecast that would have been given then. */
  readonly aim: (experiences: readonly Experience[]) => ExpectedDay | undefined;
  readonly hit: Day;
}

/**
 * What the forecasts of cases that have closed would have said at the time, knowing only what had closed before, and
 * what came of it. Cases that did not close with delivered results are left out.
 */
export function backtest({
  histories,
  calendar,
}: {
  readonly histories: readonly (readonly CaseEvent[])[];
  readonly calendar: WorkingCalendar;
}): BacktestRow[] {
  const pasts = histories.map((events) => replay(events, calendar)).filter((past) => past !== undefined);
  const shots = pasts.flatMap((past) => past.shots).sort((a, b) => a.at.localeCompare(b.at));
  const lessons = pasts.sort((a, b) => a.endedAt.localeCompare(b.endedAt));
  const memory = new Memory();
  const results: Record<BacktestMoment, Result[]> = { submitted: [], visited: [], halfway: [], filed: [] };

  let learned = 0;
  for (const { moment, at, aim, hit } of shots) {
    for (; (lessons[learned]?.endedAt ?? at) < at; learned += 1) memory.add(lessons[learned]?.samples ?? []);
    const aimed = aim(memory.experiences());
    if (aimed) results[moment].push(resultOf({ aimed, hit, calendar }));
  }
  return backtestMoments.map((moment) => ({ moment, ...summed(results[moment]) }));
}

/** What has been learned so far; an experience is counted anew only when it has changed. */
class Memory {
  private readonly samples = new Map<string, ItemSample[]>();
  private readonly known = new Map<string, Experience>();

  add(samples: readonly ItemSample[]): void {
    for (const sample of samples) {
      const key = `${sample.itemId}:${sample.departmentId}`;
      const all = [...(this.samples.get(key) ?? []), sample].slice(-NEWEST);
      this.samples.set(key, all);
      this.known.set(key, experienceOf(all));
    }
  }

  experiences(): readonly Experience[] {
    return [...this.known.values()];
  }
}

interface Past {
  readonly endedAt: Instant;
  readonly samples: readonly ItemSample[];
  readonly shots: readonly Shot[];
}

function replay(events: readonly CaseEvent[], calendar: WorkingCalendar): Past | undefined {
  const states = statesOf(events);
  const ended = lastOf(states);
  const finishedOn = lastOf((ended?.deliveries ?? []).map(({ deliveredAt }) => dayOf(deliveredAt)).sort());
  if (!ended?.ending || ended.ending.kind !== 'closed' || finishedOn === undefined) return undefined;

  const shots = events.flatMap((event, place): Shot[] => {
    const agencyCase = states[place];
    if (!agencyCase) return [];
    const forecastThen = (experiences: readonly Experience[]) =>
      caseForecast({ agencyCase, today: dayOf(event.at), calendar, experiences });
    const moment = momentOf(event, states[place - 1], agencyCase);
    const whole: Shot[] = moment
      ? [{ moment, at: event.at, hit: finishedOn, aim: (known) => forecastThen(known)?.finish }]
      : [];
    return [...whole, ...filingShot({ event, ended, forecastThen })];
  });
  return { endedAt: ended.ending.at, samples: itemSamplesOf({ agencyCase: ended, calendar }), shots };
}

function statesOf(events: readonly CaseEvent[]): AgencyCase[] {
  let state: AgencyCase | undefined;
  return events.map((event) => (state = evolve(state, event)));
}

function momentOf(
  { type }: CaseEvent,
  before: AgencyCase | undefined,
  after: AgencyCase,
): BacktestMoment | undefined {
  if (type === 'CaseSubmitted') return 'submitted';
  if (type === 'VisitRecorded' && after.visits.length === 1) return 'visited';

  const half = after.items.length / 2;
  const wasBefore = before !== undefined && decidedIn(before) < half;
  return after.items.length > 1 && wasBefore && decidedIn(after) >= half ? 'halfway' : undefined;
}

function decidedIn({ items }: AgencyCase): number {
  return items.filter(({ decidedAt }) => decidedAt !== null).length;
}

function filingShot({
  event,
  ended,
  forecastThen,
}: {
  event: CaseEvent;
  ended: AgencyCase;
  forecastThen: (experiences: readonly Experience[]) => ReturnType<typeof caseForecast>;
}): Shot[] {
  if (event.type !== 'ItemFiled') return [];

  const { itemId, at } = event;
  const decidedAt = ended.items.find((item) => item.itemId === itemId && item.filedAt === at)?.decidedAt;
  if (!decidedAt) return [];
  const aim: Shot['aim'] = (experiences) =>
    forecastThen(experiences)?.items.find((item) => item.itemId === itemId)?.finish;
  return [{ moment: 'filed', at, hit: dayOf(decidedAt), aim }];
}

interface Result {
  readonly isInside: boolean;
  readonly shiftWd: number;
  readonly spreadWd: number;
}

function resultOf({
  aimed: { expected, safe },
  hit,
  calendar,
}: {
  aimed: ExpectedDay;
  hit: Day;
  calendar: WorkingCalendar;
}): Result {
  const between = (from: Day, to: Day) => workingDaysBetween({ from, to, calendar });
  return { isInside: hit <= safe, shiftWd: between(expected, hit), spreadWd: between(expected, safe) };
}

function summed(results: readonly Result[]): Omit<BacktestRow, 'moment'> {
  const mean = (of: (result: Result) => number) =>
    results.length === 0 ? NaN : results.reduce((sum, each) => sum + of(each), 0) / results.length;
  return {
    forecasts: results.length,
    insidePercent: mean(({ isInside }) => (isInside ? 100 : 0)),
    meanErrorWd: mean(({ shiftWd }) => Math.abs(shiftWd)),
    meanShiftWd: mean(({ shiftWd }) => shiftWd),
    meanSpreadWd: mean(({ spreadWd }) => spreadWd),
  };
}
