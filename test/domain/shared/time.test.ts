import fc from 'fast-check';
import {
  addDays,
  clockOf,
  Day,
  dayOf,
  daysBetween,
  Instant,
  startOfDay,
  weekdayOf,
} from '@/domain/shared/time';

const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2198-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day in Shanghai', () => {
  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22', '23:59'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23', '00:00'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
  ])('at %s is %s, %s o’clock', (instant, expectedDay, expectedClock) => {
    expect(dayOf(instant)).toBe(expectedDay);
    expect(clockOf(instant)).toBe(expectedClock);
  });

  it('begins eight hours before it begins in UTC', () => {
    expect(startOfDay('2026-11-23')).toBe('2026-11-22T16:00:00.000Z');
  });

  it('contains its own first moment and not the one before', () => {
    fc.assert(
      fc.property(day, (some) => {
        const start = startOfDay(some);
        const before = new Date(Date.parse(start) - 1).toISOString();
        expect(dayOf(start)).toBe(some);
        expect(dayOf(before)).toBe(addDays({ day: some, days: -1 }));
      }),
    );
  });

  it('lies as many days away as were added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (from, days) => {
        expect(daysBetween({ from, to: addDays({ day: from, days }) })).toBe(days);
      }),
    );
  });

  it('knows its weekday', () => {
    expect(weekdayOf('2026-11-22')).toBe(0);
    expect(weekdayOf('2026-11-26')).toBe(4);
  });
});

describe('reading days and moments', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31'])(
    'refuses %s, which does not exist',
    (text) => {
      expect(Day.safeParse(text).error?.issues[0]?.message).toBe('没有这一天,请核对日期。');
    },
  );

  it.each(['2026-2-9', '2026/02/09', '', '今天', '99999-01-01'])('refuses “%s” as a day', (text) => {
    expect(Day.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([
      '日期应写作“2026-11-26”的样子。',
    ]);
  });

  it('takes the 29th of February of a leap year', () => {
    expect(Day.parse('2028-02-29')).toBe('2028-02-29');
  });

  it('keeps moments with milliseconds, so that they compare as text', () => {
    expect(Instant.parse('2026-11-22T07:00:00Z')).toBe('2026-11-22T07:00:00.000Z');
    expect(Instant.parse('2026-11-22T07:00:00.5Z')).toBe('2026-11-22T07:00:00.500Z');
  });

  it.each([
    '2026-11-22T07:00:00+08:00',
    '2026-11-22T24:00:00Z',
    '2026-11-22T07:60:00Z',
    '2026-02-30T07:00:00Z',
    '2026-11-22',
    'soon',
  ])('refuses “%s” as a moment', (text) => {
    expect(Instant.safeParse(text).success).toBe(false);
  });
});
