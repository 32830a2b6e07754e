import fc from 'fast-check';
import { calendarEntry, calendarFileName } from '@/domain/agencyCase/calendarEntry';

const meeting = {
  meetingId: 'meeting_1',
  title: '规划协调会',
  startsAt: '2026-11-27T06:00:00.000Z',
  endsAt: '2026-11-27T07:30:00.000Z',
  place: '示例区政务中心; 301, 三楼',
  agenda: '方案调整\n时间安排',
  papers: '总平面图',
  revision: 2,
  cancelledAt: null,
  ...{ departments: [], departmentAnswers: [], replies: [] },
};
const NOW = '2026-11-23T02:00:00.000Z';

/** As a calendar reads it: unfolded, then by name. */
function linesOf(text: string): string[] {
  return text.replace(/\r\n /g, '').split('\r\n');
}

describe('a calendar entry', () => {
  it('says when, where and what, in UTC and with its marks escaped', () => {
    expect(linesOf(calendarEntry(meeting, NOW))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//bangdaiban//meeting//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:meeting_1@bangdaiban',
      'SEQUENCE:2',
      'DTSTAMP:20261123T020000Z',
      'DTSTART:20261127T060000Z',
      'DTEND:20261127T073000Z',
      'SUMMARY:规划协调会',
      'LOCATION:示例区政务中心\\; 301\\, 三楼',
      'DESCRIPTION:议程:方案调整\\n时间安排\\n请带:总平面图',
      'STATUS:CONFIRMED',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:规划协调会',
      'TRIGGER:-PT1H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes a cancelled meeting out of the calendar', () => {
    expect(calendarEntry({ ...meeting, cancelledAt: NOW }, NOW)).toContain('\r\nSTATUS:CANCELLED\r\n');
  });

  it('folds every line at 75 bytes, between characters, and loses nothing (RFC 5545, 3.1)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = calendarEntry({ ...meeting, title }, NOW);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text).not.toContain('\uFFFD');
        const summary = linesOf(text).find((line) => line.startsWith('SUMMARY:')) ?? '';
        const read = summary
          .slice('SUMMARY:'.length)
          .replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
        expect(read).toBe(title.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it('is a file whose name says the day', () => {
    expect(calendarFileName(meeting)).toBe('2026-11-27-1400.ics');
  });
});
