import type { Meeting } from '@/domain/agencyCase/Meeting';
import { addDays, clockOf, Day, dayOf, instantAt } from '@/domain/shared/time';
import { z } from '@/domain/zod';

/** A meeting while it is being planned; it begins and ends on one day. */
export const KeptMeeting = z.object({
  title: z.string(),
  day: Day,
  from: z.string(),
  to: z.string(),
  place: z.string(),
  people: z.string(),
  departments: z.array(z.string()),
  agenda: z.string(),
  papers: z.string(),
  reason: z.string(),
});
export type KeptMeeting = z.infer<typeof KeptMeeting>;

/** Calendar days from today, so that people can arrange themselves. */
const NOTICE_DAYS = 2;

export function emptyMeeting(today: Day): KeptMeeting {
  return {
    ...{ title: '', day: addDays({ day: today, days: NOTICE_DAYS }), from: '14:00', to: '15:00', place: '' },
    ...{ people: '', departments: [], agenda: '', papers: '', reason: '' },
  };
}

export function keptOf({
  title,
  startsAt,
  endsAt,
  place,
  people,
  departments,
  agenda,
  papers,
}: Meeting): KeptMeeting {
  const time = { day: dayOf(startsAt), from: clockOf(startsAt), to: clockOf(endsAt) };
  return { title, ...time, place, people, departments, agenda, papers, reason: '' };
}

/** The form as `CallMeeting` takes it. */
export function planOf({ day, from, to, title, place, people, departments, agenda, papers }: KeptMeeting) {
  const time = { startsAt: instantAt({ day, clock: from }), endsAt: instantAt({ day, clock: to }) };
  return { ...time, title, place, people, departments, agenda, papers };
}
