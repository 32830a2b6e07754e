import { dayOf } from '../shared/time';
import type { AgencyCase, CaseStatus, Urge } from './AgencyCase';
import type { Inquiry } from './Inquiry';
import { isSettled } from './caseFacts';
import type { CaseItem } from './CaseItem';
import type { Meeting } from './Meeting';

const servedStatuses: readonly CaseStatus[] = ['accepted', 'inProgress', 'delivering'];

type Served = Pick<AgencyCase, 'status' | 'specialist'>;

/** While a specialist serves; what was asked and not answered by its end asks nobody any more. */
export function isServed({ status, specialist }: Served): boolean {
  return specialist !== null && servedStatuses.includes(status);
}

/** Questions that wait for the enterprise. */
export function openInquiries(agencyCase: Pick<AgencyCase, 'inquiries'> & Served): Inquiry[] {
  if (!isServed(agencyCase)) return [];
  return agencyCase.inquiries.filter(({ answer, settledAt }) => answer === null && settledAt === null);
}

/** Answers that the specialist has not taken note of; until then the enterprise may change them. */
export function answersToNote(agencyCase: Pick<AgencyCase, 'inquiries'> & Served): Inquiry[] {
  if (!isServed(agencyCase)) return [];
  return agencyCase.inquiries.filter(({ answer, settledAt }) => answer !== null && settledAt === null);
}

/** The enterprise's urges that the specialist owes an answer. */
export function openUrges(agencyCase: Pick<AgencyCase, 'urges'> & Served): (Urge & { answerBy: string })[] {
  if (!isServed(agencyCase)) return [];
  return agencyCase.urges.flatMap((urge) =>
    urge.target === 'specialist' && urge.answeredAt === null && urge.answerBy !== null
      ? [{ ...urge, answerBy: urge.answerBy }]
      : [],
  );
}

/** What the enterprise urged for on the day of `now`: the case as a whole (null) or one item. */
export function urgeOfToday(
  { urges }: Pick<AgencyCase, 'urges'>,
  { itemId, now }: { readonly itemId: string | null; readonly now: string },
): Urge | undefined {
  return urges.find(
    (urge) => urge.target === 'specialist' && urge.itemId === itemId && dayOf(urge.at) === dayOf(now),
  );
}

/** The items that may be urged for: those that somebody still works on. */
export function itemsToUrge({ items }: Pick<AgencyCase, 'items'>): CaseItem[] {
  return items.filter((item) => !isSettled(item));
}

/** Meetings still to come. */
export function comingMeetings(agencyCase: Pick<AgencyCase, 'meetings'> & Served): Meeting[] {
  if (!isServed(agencyCase)) return [];
  return agencyCase.meetings.filter(({ cancelledAt, overAt }) => cancelledAt === null && overAt === null);
}

/** Of these, what is not over by the clock either, though the watch has not looked yet. */
export function meetingsAhead(
  agencyCase: Pick<AgencyCase, 'meetings'> & Served,
  /** ISO instant. */
  now: string,
): Meeting[] {
  return comingMeetings(agencyCase).filter(({ endsAt }) => now < endsAt);
}

/** Meetings that have begun and of which nothing is written yet. */
export function meetingsBegun(
  agencyCase: Pick<AgencyCase, 'meetings'> & Served,
  /** ISO instant. */
  now: string,
): Meeting[] {
  if (!isServed(agencyCase)) return [];
  return agencyCase.meetings.filter(
    ({ startsAt, cancelledAt, minutes }) => startsAt <= now && cancelledAt === null && minutes === null,
  );
}

/** Invitations that wait for the enterprise's answer. */
export function openInvitations(agencyCase: Pick<AgencyCase, 'meetings'> & Served): Meeting[] {
  return comingMeetings(agencyCase).filter(({ reply }) => reply === null);
}

/** Meetings for which somebody of the enterprise asked another time, and which have not been moved since. */
export function meetingsToMove(agencyCase: Pick<AgencyCase, 'meetings'> & Served): Meeting[] {
  return comingMeetings(agencyCase).filter(({ replies }) => replies.some(({ kind }) => kind === 'otherTime'));
}

/** Meetings that were held and of which nothing is written yet. */
export function meetingsToMinute(agencyCase: Pick<AgencyCase, 'meetings'> & Served): Meeting[] {
  if (!isServed(agencyCase)) return [];
  return agencyCase.meetings.filter(({ overAt, minutes }) => overAt !== null && minutes === null);
}
