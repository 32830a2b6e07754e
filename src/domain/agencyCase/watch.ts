import type { WorkingCalendar } from '../schedule/calendar';
import { clockDueOn } from '../schedule/clock';
import { addWorkingDays } from '../schedule/workingCalendar';
import { addDays, dayOf, startOfDay, type Day, type Instant } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import type { Alert, AlertKind } from './Alert';
import { openUrges } from './answeringFacts';
import { answeringMatters, type AnsweringMatter } from './answeringMatters';
import { openDeferrals, openLetters, openOrders, parcelsUnderway } from './caseFacts';
import { askAboutParcelOn, parcelSentAt, type Delivery } from './Delivery';
import type { CaseItem } from './CaseItem';
import { itemClock, openStop } from './itemClock';
import { mandateOf, mandateState } from '../mandate/mandateState';
import { turnOf } from './turnOf';

/** The share of the promised limit after which the department is urged. */
const NEAR_DUE_SHARE = 0.8;
/** So many 补正 rounds for one item are a warning sign (R1). */
const MANY_CORRECTIONS = 2;

/** Something that time alone brings about. `at` is the moment from which it holds. */
export type WatchMatter =
  | ({ readonly type: 'alert'; readonly at: Instant } & Pick<Alert, 'alertId' | 'kind' | 'itemId' | 'dueOn'>)
  | { readonly type: 'silentConsent'; readonly at: Instant; readonly letterId: string }
  | { readonly type: 'deferralMissed'; readonly at: Instant; readonly deferralId: string }
  | { readonly type: 'mandateExpired'; readonly at: Instant; readonly mandateId: string }
  | AnsweringMatter;

/**
 * All that will happen to a case by itself if nobody acts, each matter once: what was raised already is left out. The
 * earliest `at` is when the watch has to look at the case again, so that it never reads the others.
 */
export function watchMatters(agencyCase: AgencyCase, calendar: WorkingCalendar): WatchMatter[] {
  if (agencyCase.ending !== null) return [];

  const raised = new Set(agencyCase.alerts.map(({ alertId }) => alertId));
  const alerts = [
    ...promiseAlerts(agencyCase),
    ...silenceAlerts(agencyCase, calendar),
    ...agencyCase.items.flatMap((item) => itemAlerts(agencyCase, item, calendar)),
    ...parcelsUnderway(agencyCase).map((parcel) => parcelAlert(agencyCase, parcel)),
    ...openOrders(agencyCase).map(({ orderId, dueOn }) => alert('orderLate', orderId, { dueOn })),
    ...openUrges(agencyCase).map(({ urgeId, answerBy: dueOn, itemId }) =>
      alert('urgeUnanswered', urgeId, { dueOn, itemId }),
    ),
  ].filter(({ alertId }) => !raised.has(alertId));

  return [
    ...alerts,
    ...letterMatters(agencyCase),
    ...deferralMatters(agencyCase),
    ...answeringMatters(agencyCase),
    ...mandateMatters(agencyCase),
  ];
}

/** Whether what an alert was raised for is still so: what was mended meanwhile asks nobody for anything. */
export function isAlertOpen(agencyCase: AgencyCase, { alertId, kind, itemId, settledAt }: Alert): boolean {
  if (settledAt !== null || agencyCase.ending !== null) return false;
  return stillHolds[kind](agencyCase, {
    alertId,
    item: agencyCase.items.find((each) => each.itemId === itemId),
  });
}

type Cause = { readonly alertId: string; readonly item: CaseItem | undefined };

const stillHolds: Record<AlertKind, (agencyCase: AgencyCase, cause: Cause) => boolean> = {
  acceptLate: ({ status }) => status === 'submitted',
  visitLate: (agencyCase) => agencyCase.status === 'accepted' && mandateState(agencyCase) !== 'suspended',
  itemNearDue: isSameFiling,
  itemLate: isSameFiling,
  silentTooLong: ({ lastWordAt }, { alertId }) => alertId === `silentTooLong:${lastWordAt}`,
  correctedTwice: (_, { item }) =>
    item !== undefined && item.decidedAt === null && item.state !== 'cancelled',
  deliverLate: (_, { item }) => item?.state === 'approved',
  parcelLate: (agencyCase, { alertId }) =>
    parcelsUnderway(agencyCase).some((parcel) => alertId === parcelAlert(agencyCase, parcel).alertId),
  orderLate: (agencyCase, { alertId }) =>
    openOrders(agencyCase).some(({ orderId }) => alertId === `orderLate:${orderId}`),
  urgeUnanswered: (agencyCase, { alertId }) =>
    openUrges(agencyCase).some(({ urgeId }) => alertId === `urgeUnanswered:${urgeId}`),
};

function isSameFiling(_: AgencyCase, { alertId, item }: Cause): boolean {
  return item !== undefined && item.decidedAt === null && alertId.endsWith(`:${item.filedAt}`);
}

type AlertMatter = Extract<WatchMatter, { type: 'alert' }>;

/** A promise for a day is broken when the day is over. */
function afterDay(day: Day): Instant {
  return startOfDay(addDays({ day, days: 1 }));
}

function alert(
  kind: AlertKind,
  about: string,
  { dueOn, itemId = null, at = afterDay(dueOn) }: { dueOn: Day; itemId?: string | null; at?: Instant },
): AlertMatter {
  return { type: 'alert', alertId: about === '' ? kind : `${kind}:${about}`, kind, itemId, dueOn, at };
}

/** While the enterprise has suspended its mandate, nobody owes it a visit. */
function promiseAlerts(agencyCase: AgencyCase): AlertMatter[] {
  const { status, acceptBy, visitBy } = agencyCase;
  if (mandateState(agencyCase) === 'suspended') return [];
  if (status === 'submitted') return [alert('acceptLate', '', { dueOn: acceptBy })];
  if (status === 'accepted' && visitBy !== null) return [alert('visitLate', '', { dueOn: visitBy })];
  return [];
}

/** While something waits for the enterprise, it is not the service that is silent. */
function silenceAlerts(agencyCase: AgencyCase, calendar: WorkingCalendar): AlertMatter[] {
  const { status, specialist, lastWordAt, promises } = agencyCase;
  const isServed = specialist !== null && ['accepted', 'inProgress', 'delivering'].includes(status);
  if (!isServed || turnOf(agencyCase).holder === 'enterprise') return [];

  const dueOn = addWorkingDays({ from: dayOf(lastWordAt), days: promises.feedbackWd, calendar }).day;
  return [alert('silentTooLong', lastWordAt, { dueOn })];
}

function itemAlerts(agencyCase: AgencyCase, item: CaseItem, calendar: WorkingCalendar): AlertMatter[] {
  const { itemId, state, deliverBy, decidedAt } = item;
  if (state === 'approved' && deliverBy !== null)
    return [alert('deliverLate', `${itemId}:${decidedAt}`, { dueOn: deliverBy, itemId })];
  if (decidedAt !== null || state === 'cancelled') return [];
  return [...correctionAlerts(agencyCase, itemId), ...clockAlerts(item, calendar)];
}

function correctionAlerts({ corrections }: AgencyCase, itemId: string): AlertMatter[] {
  const rounds = corrections.filter((each) => each.itemId === itemId);
  const second = rounds[MANY_CORRECTIONS - 1];
  if (!second) return [];
  return [alert('correctedTwice', itemId, { itemId, dueOn: dayOf(second.askedAt), at: second.askedAt })];
}

/** A clock that stands cannot be late. */
function clockAlerts(item: CaseItem, calendar: WorkingCalendar): AlertMatter[] {
  const clock = itemClock(item);
  if (!clock || item.state !== 'filed' || openStop(item)) return [];

  const { itemId } = item;
  const about = `${itemId}:${item.filedAt}`;
  const dueAfter = (limitWd: number) =>
    clockDueOn({ clock: { ...clock, limitWd }, today: clock.startedOn, calendar }).day;
  const dueOn = dueAfter(clock.limitWd);
  const late = alert('itemLate', about, { dueOn, itemId });
  if (clock.limitWd === 0) return [late];

  const nearDay = dueAfter(Math.floor(clock.limitWd * NEAR_DUE_SHARE));
  return [alert('itemNearDue', about, { dueOn, itemId, at: afterDay(nearDay) }), late];
}

/** Sent again, it is another parcel, and may be late again. */
function parcelAlert({ promises }: AgencyCase, parcel: Delivery): AlertMatter {
  const about = `${parcel.deliveryId}:${parcelSentAt(parcel)}`;
  return alert('parcelLate', about, { dueOn: askAboutParcelOn(parcel, promises.parcelDays) });
}

function letterMatters(agencyCase: AgencyCase): WatchMatter[] {
  return openLetters(agencyCase).map(({ letterId, dueOn }) => ({
    type: 'silentConsent',
    letterId,
    at: afterDay(dueOn),
  }));
}

function deferralMatters(agencyCase: AgencyCase): WatchMatter[] {
  return openDeferrals(agencyCase)
    .filter(({ missedAt }) => missedAt === null)
    .map(({ deferralId, dueOn }) => ({ type: 'deferralMissed', deferralId, at: afterDay(dueOn) }));
}

function mandateMatters(agencyCase: AgencyCase): WatchMatter[] {
  const mandate = mandateOf(agencyCase);
  const state = mandateState(agencyCase);
  const runs = state === 'signed' || state === 'active' || state === 'suspended';
  if (mandate === undefined || !runs) return [];
  return [{ type: 'mandateExpired', mandateId: mandate.mandateId, at: afterDay(mandate.terms.until) }];
}
