import fc from 'fast-check';
import {
  addWorkingDays,
  chineseCalendar,
  nextWorkingDay,
  withOverrides,
  workingDaysBetween,
  type WorkingCalendar,
} from '@/domain/schedule/workingCalendar';
import { addDays, type Day } from '@/domain/shared/time';

const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const calendar = fc
  .dictionary(day, fc.constantFrom('work' as const, 'rest' as const), { maxKeys: 30 })
  .map((overrides) => withOverrides(chineseCalendar, overrides));

function walkAhead(some: WorkingCalendar, from: Day, days: number): Day {
  let at = from;
  for (let left = days; left > 0;) {
    at = addDays({ day: at, days: 1 });
    if (some.isWorkingDay(at)) left -= 1;
  }
  return at;
}

function walkBetween(some: WorkingCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let at = from; at < to;) {
    at = addDays({ day: at, days: 1 });
    if (some.isWorkingDay(at)) count += 1;
  }
  return count;
}

describe('working days looked up in a table', () => {
  it('end a limit where a walk from day to day ends it, on any calendar', () => {
    fc.assert(
      fc.property(calendar, day, fc.nat(400), (some, from, days) => {
        expect(addWorkingDays({ from, days, calendar: some }).day).toBe(walkAhead(some, from, days));
      }),
      { numRuns: 40 },
    );
  });

  it('lie between two days as a walk counts them, on any calendar', () => {
    fc.assert(
      fc.property(calendar, day, fc.nat(900), (some, from, length) => {
        const to = addDays({ day: from, days: length });
        expect(workingDaysBetween({ from, to, calendar: some })).toBe(walkBetween(some, from, to));
      }),
      { numRuns: 40 },
    );
  });

  it('are found in years that nobody has published, as provisional', () => {
    expect(addWorkingDays({ from: '2035-03-30', days: 1 })).toEqual({
      day: '2035-04-02',
      isProvisional: true,
    });
    expect(nextWorkingDay({ day: '1999-12-31' })).toBe('2000-01-03');
  });

  it('refuse what is not a day', () => {
    expect(() => addWorkingDays({ from: 'soon', days: 1 })).toThrow(RangeError);
  });
});
