import type { WorkingCalendar } from '../schedule/calendar';
import { addWorkingDays, workingDaysBetween } from '../schedule/workingCalendar';
import { dayOf, type Day } from '../shared/time';
import type { AgencyCase, CaseStatus } from './AgencyCase';
import { turnOf } from './turnOf';

export type PromiseKind = 'accept' | 'visit' | 'feedback' | 'deliver';

/**
 * `ahead`: its clock has not begun. `resting`: it waits for the enterprise, so nobody owes it a word. `over`: nobody
 * owes it any more.
 */
export type PromiseState = 'ahead' | 'running' | 'resting' | 'kept' | 'late' | 'keptLate' | 'over';

/** One promise given: from when it counts, until when it holds, when it was kept. */
export interface PromiseSpan {
  readonly from: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  /** Whose result is to be delivered; null for what concerns the whole case. */
  readonly itemId: string | null;
  readonly state: PromiseState;
}

type GivenPromise = Omit<PromiseSpan, 'state'>;

/** One of the service's own promises (P4): accept, first visit, feedback, delivery. */
export interface PromiseLane {
  readonly kind: PromiseKind;
  readonly promisedWd: number;
  /** In the order in which they began. */
  readonly spans: readonly PromiseSpan[];
  /** Of the span that is worst off. */
  readonly state: PromiseState;
  /** When the open span that ends first does; null where none is open. */
  readonly dueOn: Day | null;
  /** Working days left until then, negative is late. */
  readonly leftWd: number | null;
}

interface Question {
  readonly agencyCase: AgencyCase;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}

/** The service's clock beside the departments': each promise of the case as it stands `today`, in their order. */
export function promiseLanes(question: Question): PromiseLane[] {
  const { promises } = question.agencyCase;
  return [
    laneOf(question, 'accept', promises.acceptWd, acceptSpans(question)),
    laneOf(question, 'visit', promises.visitWd, visitSpans(question)),
    laneOf(question, 'feedback', promises.feedbackWd, feedbackSpans(question)),
    laneOf(question, 'deliver', promises.deliverWd, deliverSpans(question)),
  ];
}

function acceptSpans({ agencyCase }: Question): GivenPromise[] {
  const { submittedAt, acceptBy, acceptedAt, ending } = agencyCase;
  const answeredAt = acceptedAt ?? ending?.at ?? null;
  return [spanOf(submittedAt, acceptBy, answeredAt)];
}

/** In 帮办 there is no visit: the first help given is what was promised. */
function visitSpans({ agencyCase }: Question): GivenPromise[] {
  const { acceptedAt, visitBy, visits, assistance, mode } = agencyCase;
  if (acceptedAt === null || visitBy === null) return [];

  const first = mode === 'agency' ? visits[0]?.at : assistance[0]?.at;
  return [spanOf(acceptedAt, visitBy, first ?? null)];
}

/** Only since the last word: how often it was given before is in the history. */
function feedbackSpans({ agencyCase, calendar }: Question): GivenPromise[] {
  const { specialist, status, lastWordAt, promises } = agencyCase;
  const isServed = specialist !== null && ['accepted', 'inProgress', 'delivering'].includes(status);
  if (!isServed) return [];

  const dueOn = addWorkingDays({ from: dayOf(lastWordAt), days: promises.feedbackWd, calendar }).day;
  return [spanOf(lastWordAt, dueOn, null)];
}

function deliverSpans({ agencyCase: { items, deliveries } }: Question): GivenPromise[] {
  const spans = items.flatMap(({ itemId, decidedAt, deliverBy }) => {
    if (decidedAt === null || deliverBy === null) return [];

    const delivery = deliveries.find(
      ({ documents, deliveredAt }) =>
        deliveredAt >= decidedAt && documents.some((document) => document.itemId === itemId),
    );
    return [{ ...spanOf(decidedAt, deliverBy, delivery?.deliveredAt ?? null), itemId }];
  });
  return spans.sort((a, b) => a.from.localeCompare(b.from));
}

function spanOf(from: string, dueOn: Day, doneAt: string | null): GivenPromise {
  return { from: dayOf(from), dueOn, doneOn: doneAt === null ? null : dayOf(doneAt), itemId: null };
}

/** All results are with the enterprise. */
const servedStatuses: readonly CaseStatus[] = ['followUp', 'rating', 'closed'];
const worstFirst: readonly PromiseState[] = ['late', 'running', 'resting', 'keptLate', 'kept'];

function laneOf(
  { agencyCase, today, calendar }: Question,
  kind: PromiseKind,
  promisedWd: number,
  given: readonly GivenPromise[],
): PromiseLane {
  const isOver = agencyCase.ending !== null;
  const isResting = kind === 'feedback' && turnOf(agencyCase).holder === 'enterprise';
  const spans = given
    .filter(({ doneOn }) => doneOn !== null || !isOver)
    .map((span) => ({ ...span, state: isResting ? ('resting' as const) : stateOf(span, today) }));
  const state =
    worstFirst.find((each) => spans.some((span) => span.state === each)) ??
    (isOver || servedStatuses.includes(agencyCase.status) ? 'over' : 'ahead');
  const [nextDue] = spans.flatMap(({ doneOn, dueOn }) => (doneOn === null ? [dueOn] : [])).sort();
  const dueOn = nextDue === undefined || isResting ? null : nextDue;
  const leftWd = dueOn === null ? null : workingDaysBetween({ from: today, to: dueOn, calendar });
  return { kind, promisedWd, spans, state, dueOn, leftWd };
}

function stateOf({ dueOn, doneOn }: GivenPromise, today: Day): PromiseState {
  if (doneOn !== null) return doneOn <= dueOn ? 'kept' : 'keptLate';
  return today <= dueOn ? 'running' : 'late';
}
