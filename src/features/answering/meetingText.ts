import { calendarNotes } from '@/domain/agencyCase/calendarEntry';
import type { Meeting } from '@/domain/agencyCase/Meeting';
import { formatDay } from '@/domain/schedule/peopleDates';
import { clockOf, dayOf } from '@/domain/shared/time';

/** A meeting in words that can be pasted anywhere, with the full date. */
export function meetingText(meeting: Meeting): string {
  const { title, startsAt, endsAt, place } = meeting;
  const time = `${formatDay(dayOf(startsAt))} ${clockOf(startsAt)}–${clockOf(endsAt)}`;
  return [title, time, place, calendarNotes(meeting)].join('\n');
}
