import fc from 'fast-check';
import { clockDueOn, clockStoppedWd, clockUsedWd, type ClockStop } from '@/domain/schedule/clock';
import { addDays, type Day } from '@/domain/shared/time';
import { chineseCalendar } from '@/domain/schedule/workingCalendar';

const dueOn = (startedOn: Day, limitWd: number, stops: ClockStop[] = [], today = '2026-12-31') =>
  clockDueOn({ clock: { startedOn, limitWd, stops }, today, calendar: chineseCalendar }).day;

describe('a clock, counted by hand on the calendar of 2026', () => {
  // 2026: 15 Feb (Sun) to 23 Feb are Spring Festival; Sat 14 Feb and Sat 28 Feb are working days (调休).
  const worked: [title: string, start: Day, limit: number, stops: ClockStop[], due: Day][] = [
    ['Monday with 3 wd ends on Thursday', '2026-11-23', 3, [], '2026-11-26'],
    ['Friday with 1 wd ends on Monday', '2026-11-27', 1, [], '2026-11-30'],
    ['即办 ends on the day itself', '2026-11-23', 0, [], '2026-11-23'],
    ['即办 on a Saturday ends on that Saturday', '2026-11-28', 0, [], '2026-11-28'],
    ['a 调休 Saturday counts: 13 Feb + 1 wd is Saturday 14 Feb', '2026-02-13', 1, [], '2026-02-14'],
    ['13 Feb + 2 wd skips Spring Festival to Tuesday 24 Feb', '2026-02-13', 2, [], '2026-02-24'],
    ['27 Feb + 1 wd is the 调休 Saturday 28 Feb', '2026-02-27', 1, [], '2026-02-28'],
    [
      'stopped Tuesday, resumed Thursday: Wednesday and Thursday do not count',
      '2026-11-23',
      3,
      [{ from: '2026-11-24', until: '2026-11-26' }],
      '2026-11-30',
    ],
    [
      'a stop over a weekend only costs nothing',
      '2026-11-23',
      6,
      [{ from: '2026-11-27', until: '2026-11-29' }],
      '2026-12-01',
    ],
    [
      'a stop on the last day gives that day back after it',
      '2026-11-23',
      3,
      [{ from: '2026-11-26', until: '2026-12-01' }],
      '2026-12-02',
    ],
    [
      'a stop after the last day changes nothing',
      '2026-11-23',
      3,
      [{ from: '2026-11-27', until: '2026-12-01' }],
      '2026-11-26',
    ],
    [
      '即办 stopped at once is due on the working day after the stop',
      '2026-11-23',
      0,
      [{ from: '2026-11-23', until: '2026-11-25' }],
      '2026-11-26',
    ],
    [
      'a stop over Spring Festival costs only its working days: 14 Feb and 24 Feb',
      '2026-02-12',
      3,
      [{ from: '2026-02-13', until: '2026-02-24' }],
      '2026-02-26',
    ],
  ];

  it.each(worked)('%s', (_title, startedOn, limitWd, stops, due) => {
    expect(dueOn(startedOn, limitWd, stops)).toBe(due);
  });

  it('stands still while a stop is open: two days left stay two days left', () => {
    const stops = [{ from: '2026-11-24', until: null }];
    expect(dueOn('2026-11-23', 3, stops, '2026-11-25')).toBe('2026-11-27');
    expect(dueOn('2026-11-23', 3, stops, '2026-11-30')).toBe('2026-12-02');
  });

  it('counts used and stopped days apart', () => {
    const clock = {
      startedOn: '2026-11-23',
      limitWd: 5,
      stops: [{ from: '2026-11-24', until: '2026-11-26' }],
    };
    const reading = { clock, today: '2026-11-30', calendar: chineseCalendar };
    expect(clockUsedWd(reading)).toBe(3);
    expect(clockStoppedWd(reading)).toBe(2);
  });
});

describe('a clock, whatever the days', () => {
  const start = '2026-01-05';
  const day = (most: number) =>
    fc.integer({ min: 0, max: most }).map((days) => addDays({ day: start, days }));
  const stop = fc
    .tuple(day(200), day(200))
    .map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
  const limit = fc.integer({ min: 0, max: 60 });
  const due = (limitWd: number, stops: ClockStop[]) => dueOn(start, limitWd, stops, '2026-12-31');

  it('is never made earlier by a stop', () => {
    fc.assert(
      fc.property(limit, fc.array(stop, { maxLength: 4 }), stop, (limitWd, stops, more) => {
        expect(due(limitWd, [...stops, more]) >= due(limitWd, stops)).toBe(true);
      }),
    );
  });

  it('does not mind whether a stop is split in two', () => {
    fc.assert(
      fc.property(limit, stop, day(200), (limitWd, { from, until }, middle) => {
        fc.pre(from < middle && middle < until);
        const split = [
          { from, until: middle },
          { from: middle, until },
        ];
        expect(due(limitWd, split)).toBe(due(limitWd, [{ from, until }]));
      }),
    );
  });

  it('has used its whole limit at the end of its last day, unless that day was given back', () => {
    fc.assert(
      fc.property(limit, fc.array(stop, { maxLength: 4 }), (limitWd, stops) => {
        const clock = { startedOn: start, limitWd, stops };
        const last = clockDueOn({ clock, today: '2026-12-31' }).day;
        const used = clockUsedWd({ clock, today: last });
        expect([limitWd, limitWd + 1]).toContain(used);
      }),
    );
  });

  it('does not mind the order of its stops', () => {
    fc.assert(
      fc.property(limit, fc.array(stop, { maxLength: 4 }), (limitWd, stops) => {
        expect(due(limitWd, [...stops].reverse())).toBe(due(limitWd, stops));
      }),
    );
  });
});
