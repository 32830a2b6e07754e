import fc from 'fast-check';
import { addDays } from '@/domain/shared/time';
import {
  addWorkingDays,
  chineseCalendar,
  nextWorkingDay,
  withOverrides,
  workingDaysBetween,
} from '@/domain/schedule/workingCalendar';

const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const few = fc.nat(60);

describe('the working days of 2026, checked by hand against the State Council’s notice', () => {
  it.each([
    ['an ordinary Friday', '2026-11-20', true],
    ['an ordinary Sunday', '2026-11-22', false],
    ['the Sunday worked for New Year', '2026-01-04', true],
    ['the Saturday worked before the Spring Festival', '2026-02-14', true],
    ['the first day of the Spring Festival’s rest', '2026-02-15', false],
    ['the last day of the Spring Festival’s rest, a Monday', '2026-02-23', false],
    ['the Saturday worked after the Spring Festival', '2026-02-28', true],
    ['the Saturday worked for Labour Day', '2026-05-09', true],
    ['Mid-Autumn, a Friday', '2026-09-25', false],
    ['the Sunday worked for National Day', '2026-09-20', true],
    ['the Saturday worked for National Day', '2026-10-10', true],
  ])('%s, %s: %p', (_what, some, isWorking) => {
    expect(chineseCalendar.isWorkingDay(some)).toBe(isWorking);
  });

  it('is known to the end of the published year', () => {
    expect(chineseCalendar.knownUntil).toBe('2026-12-31');
  });

  it.each(['2027-01-01', '2027-02-05', '2027-04-05', '2027-05-01', '2027-10-01', '2028-01-25'])(
    'supposes that %s will be a holiday although nothing is published',
    (some) => {
      expect(chineseCalendar.isWorkingDay(some)).toBe(false);
    },
  );
});

describe('the end of a limit', () => {
  it.each([
    ['a week without holidays', '2026-11-23', 3, '2026-11-26'],
    ['over a weekend', '2026-11-26', 2, '2026-11-30'],
    ['counted from a Sunday', '2026-11-22', 1, '2026-11-23'],
    ['the 调休 Saturday right before the Spring Festival', '2026-02-13', 1, '2026-02-14'],
    ['over the Spring Festival', '2026-02-13', 2, '2026-02-24'],
    ['to the 调休 Saturday after the Spring Festival', '2026-02-13', 6, '2026-02-28'],
    ['past both 调休 Saturdays', '2026-02-13', 7, '2026-03-02'],
    ['over Labour Day to its 调休 Saturday', '2026-04-30', 4, '2026-05-09'],
    ['a 调休 Sunday first', '2026-09-18', 1, '2026-09-20'],
    ['over Mid-Autumn', '2026-09-18', 6, '2026-09-28'],
    ['over National Day to its 调休 Saturday', '2026-09-30', 3, '2026-10-10'],
    ['zero on a working day', '2026-11-23', 0, '2026-11-23'],
    ['zero on a day of rest', '2026-02-16', 0, '2026-02-16'],
  ])('%s: from %s, %i wd, is %s', (_what, from, days, expected) => {
    expect(addWorkingDays({ from, days })).toEqual({ day: expected, isProvisional: false });
  });

  it('is provisional past the published year', () => {
    expect(addWorkingDays({ from: '2026-12-31', days: 1 })).toEqual({
      day: '2027-01-04',
      isProvisional: true,
    });
    expect(addWorkingDays({ from: '2026-12-30', days: 1 })).toEqual({
      day: '2026-12-31',
      isProvisional: false,
    });
  });

  it.each([-1, 0.5, NaN, Infinity])('refuses %p working days', (days) => {
    expect(() => addWorkingDays({ from: '2026-11-23', days })).toThrow(RangeError);
  });

  it('refuses a calendar in which nobody ever works', () => {
    const calendar = { isWorkingDay: () => false, knownUntil: '2026-12-31' };
    expect(() => addWorkingDays({ from: '2026-11-23', days: 1, calendar })).toThrow(RangeError);
  });

  it('falls on a working day, unless the limit is zero', () => {
    fc.assert(
      fc.property(day, few, (from, days) => {
        const end = addWorkingDays({ from, days }).day;
        expect(days === 0 ? end === from : chineseCalendar.isWorkingDay(end)).toBe(true);
      }),
    );
  });

  it('is the same however the limit is cut in two', () => {
    fc.assert(
      fc.property(day, few, few, (from, first, second) => {
        const middle = addWorkingDays({ from, days: first }).day;
        const whole = addWorkingDays({ from, days: first + second });
        expect(addWorkingDays({ from: middle, days: second })).toEqual(whole);
      }),
    );
  });

  it('never comes earlier when the start is later', () => {
    fc.assert(
      fc.property(day, few, few, (from, later, days) => {
        const end = addWorkingDays({ from: addDays({ day: from, days: later }), days }).day;
        expect(end >= addWorkingDays({ from, days }).day).toBe(true);
      }),
    );
  });
});

describe('the working days left', () => {
  it.each([
    ['2026-11-23', '2026-11-26', 3],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-26', '2026-11-23', -3],
    ['2026-02-13', '2026-03-02', 7],
    ['2026-03-02', '2026-02-13', -7],
  ])('from %s to %s are %i', (from, to, expected) => {
    expect(workingDaysBetween({ from, to })).toBe(expected);
  });

  it('are never minus zero, which would not equal zero', () => {
    expect(workingDaysBetween({ from: '2026-11-22', to: '2026-11-21' })).toBe(0);
  });

  it('until the end of a limit are the limit itself', () => {
    fc.assert(
      fc.property(day, few, (from, days) => {
        expect(workingDaysBetween({ from, to: addWorkingDays({ from, days }).day })).toBe(days);
      }),
    );
  });

  it('add up over a day in between', () => {
    fc.assert(
      fc.property(day, few, few, (from, first, second) => {
        const middle = addDays({ day: from, days: first });
        const to = addDays({ day: middle, days: second });
        const parts = workingDaysBetween({ from, to: middle }) + workingDaysBetween({ from: middle, to });
        expect(workingDaysBetween({ from, to })).toBe(parts);
      }),
    );
  });
});

describe('a calendar with the district’s own days', () => {
  const calendar = withOverrides(chineseCalendar, { '2026-11-24': 'rest', '2026-11-28': 'work' });

  it('rests and works as the district says', () => {
    expect(nextWorkingDay({ day: '2026-11-23', calendar })).toBe('2026-11-25');
    expect(nextWorkingDay({ day: '2026-11-27', calendar })).toBe('2026-11-28');
  });

  it('leaves all other days as they were', () => {
    fc.assert(
      fc.property(day, (some) => {
        fc.pre(some !== '2026-11-24' && some !== '2026-11-28');
        expect(calendar.isWorkingDay(some)).toBe(chineseCalendar.isWorkingDay(some));
      }),
    );
  });

  it('makes a later year certain only when the district says that its table is whole', () => {
    const single = withOverrides(chineseCalendar, { '2027-01-04': 'rest' });
    const whole = withOverrides(chineseCalendar, { '2027-01-04': 'rest' }, '2027-12-31');
    const limit = { from: '2026-12-31', days: 1 };

    expect(addWorkingDays({ ...limit, calendar: single })).toEqual({
      day: '2027-01-05',
      isProvisional: true,
    });
    expect(addWorkingDays({ ...limit, calendar: whole })).toEqual({
      day: '2027-01-05',
      isProvisional: false,
    });
  });

  it('never knows less than before', () => {
    expect(withOverrides(chineseCalendar, {}, '2020-12-31').knownUntil).toBe('2026-12-31');
  });
});
