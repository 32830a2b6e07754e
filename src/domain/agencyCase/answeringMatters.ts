import { addDays, dayOf, instantAt, type Day, type Instant } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import { openCorrections, openDeferrals } from './caseFacts';
import { comingMeetings, openInquiries } from './answeringFacts';
import type { MeetingAnswer } from './Meeting';

/** When people are reminded: early in the day, but not at night. */
const REMINDER_CLOCK = '09:00';

/** What the enterprise is reminded of, each once. */
export type ReminderAbout = 'inquiry' | 'meeting' | 'correction' | 'deferral';

/** What time alone brings about between the enterprise and its specialist. */
export type AnsweringMatter =
  | {
      readonly type: 'reminder';
      readonly at: Instant;
      readonly about: ReminderAbout;
      readonly id: string;
    }
  | { readonly type: 'meetingOver'; readonly at: Instant; readonly meetingId: string };

/** Each once: what was reminded of, or is over, is left out. */
export function answeringMatters(agencyCase: AgencyCase): AnsweringMatter[] {
  return [
    ...inquiryReminders(agencyCase),
    ...paperReminders(agencyCase),
    ...meetingReminders(agencyCase),
    ...meetingEnds(agencyCase),
  ];
}

/** What was promised and missed has been told already. */
function paperReminders(agencyCase: AgencyCase): AnsweringMatter[] {
  const promised = openDeferrals(agencyCase).filter(({ missedAt }) => missedAt === null);
  return [
    ...openCorrections(agencyCase).flatMap(({ correctionId: id, askedAt: since, ...paper }) =>
      paperReminder({ about: 'correction', id, since, ...paper }),
    ),
    ...promised.flatMap(({ deferralId: id, promisedAt: since, ...paper }) =>
      paperReminder({ about: 'deferral', id, since, ...paper }),
    ),
  ];
}

/** The day before a paper is due: to find, stamp and photograph one takes longer than to answer a question. */
function paperReminder({
  about,
  id,
  since,
  dueOn,
  remindedAt,
}: {
  readonly about: ReminderAbout;
  readonly id: string;
  readonly since: Instant;
  readonly dueOn: Day;
  readonly remindedAt?: Instant | undefined;
}): AnsweringMatter[] {
  const at = reminderOn(addDays({ day: dueOn, days: -1 }));
  return remindedAt === undefined && since < at ? [{ type: 'reminder', about, id, at }] : [];
}

function inquiryReminders(agencyCase: AgencyCase): AnsweringMatter[] {
  return openInquiries(agencyCase)
    .filter(({ remindedAt, askedAt, dueOn }) => remindedAt === null && askedAt < reminderOn(dueOn))
    .map(({ inquiryId, dueOn }) => ({
      type: 'reminder',
      about: 'inquiry',
      id: inquiryId,
      at: reminderOn(dueOn),
    }));
}

/** The day before; who was told later than that has just been told. Where nobody comes, all are left in peace. */
function meetingReminders(agencyCase: AgencyCase): AnsweringMatter[] {
  return comingMeetings(agencyCase)
    .filter(({ remindedAt, replies }) => remindedAt === null && !isDeclined(replies))
    .map(({ meetingId, startsAt, fixedAt }) => ({ meetingId, fixedAt, at: reminderOn(dayBefore(startsAt)) }))
    .filter(({ fixedAt, at }) => fixedAt < at)
    .map(({ meetingId, at }) => ({ type: 'reminder', about: 'meeting', id: meetingId, at }));
}

function isDeclined(replies: readonly MeetingAnswer[]): boolean {
  return replies.length > 0 && replies.every(({ kind }) => kind === 'decline');
}

function meetingEnds(agencyCase: AgencyCase): AnsweringMatter[] {
  return comingMeetings(agencyCase).map(({ meetingId, endsAt }) => ({
    type: 'meetingOver',
    meetingId,
    at: endsAt,
  }));
}

function dayBefore(instant: Instant): Day {
  return addDays({ day: dayOf(instant), days: -1 });
}

function reminderOn(day: Day): Instant {
  return instantAt({ day, clock: REMINDER_CLOCK });
}
