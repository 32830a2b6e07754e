import { serverNow } from '@/api/serverClock';
import { calendarEntry, calendarFileName } from '@/domain/agencyCase/calendarEntry';
import type { Meeting } from '@/domain/agencyCase/Meeting';

/** Some browsers only begin to read the file after this turn. */
const KEPT_MS = 60_000;

/** Downloads the meeting as a file that calendars take. Answers an empty text, or why it did not work. */
export function saveToCalendar(meeting: Meeting): Promise<string> {
  const text = calendarEntry(meeting, serverNow());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = calendarFileName(meeting);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
  return Promise.resolve('');
}
