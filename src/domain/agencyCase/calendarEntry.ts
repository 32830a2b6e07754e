import { clockOf, dayOf } from '../shared/time';
import { attendants, departmentWords, type Meeting } from './Meeting';

/** A line holds so many bytes in UTF-8; what is longer goes on in the next, behind a blank (RFC 5545, 3.1). */
const LINE_BYTES = 75;

type CalendarMeeting = Pick<
  Meeting,
  | ('meetingId' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'agenda' | 'papers')
  | ('revision' | 'cancelledAt' | 'departments' | 'departmentAnswers' | 'replies')
>;

/**
 * A meeting as an iCalendar file (RFC 5545), which the calendars of phones and computers take. The entry keeps its UID
 * and counts its changes, so that a changed meeting replaces the one that was saved before.
 * @param now ISO instant at which the file is made
 */
export function calendarEntry(meeting: CalendarMeeting, now: string): string {
  const { meetingId, title, startsAt, endsAt, place, revision, cancelledAt } = meeting;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//bangdaiban//meeting//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${meetingId}@bangdaiban`,
    `SEQUENCE:${revision}`,
    `DTSTAMP:${stampOf(now)}`,
    `DTSTART:${stampOf(startsAt)}`,
    `DTEND:${stampOf(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(calendarNotes(meeting))}`,
    `STATUS:${cancelledAt === null ? 'CONFIRMED' : 'CANCELLED'}`,
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-PT1H', 'END:VALARM'],
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

type NotedMeeting = Pick<Meeting, 'agenda' | 'papers' | 'departments' | 'departmentAnswers' | 'replies'>;

/** What the entry says beside title, time and place. */
export function calendarNotes(meeting: NotedMeeting): string {
  const { agenda, papers } = meeting;
  const lines = [
    ['议程', agenda],
    ['请带', papers],
    ['部门', departmentWords(meeting)],
    ['企业参加', attendants(meeting).join('、')],
  ];
  return lines
    .filter(([, words]) => words !== '')
    .map((line) => line.join(':'))
    .join('\n');
}

/** “2026-11-27-1400.ics”: a name that every file system takes. */
export function calendarFileName({ startsAt }: Pick<Meeting, 'startsAt'>): string {
  return `${dayOf(startsAt)}-${clockOf(startsAt).replace(':', '')}.ics`;
}

/** `2026-11-27T06:00:00.000Z` → `20261127T060000Z`. */
function stampOf(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n?|\n/g, '\\n');
}

/** Folds between characters, never through one. */
function folded(line: string): string {
  let [text, bytes] = ['', 0];
  for (const character of line) {
    const size = utf8Bytes(character);
    if (bytes + size > LINE_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

/** The phone has no TextEncoder. */
function utf8Bytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
