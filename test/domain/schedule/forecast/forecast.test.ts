import fc from 'fast-check';
import type { Marks } from '@/domain/schedule/experience';
import { forecast } from '@/domain/schedule/forecast/forecast';
import type { ForecastTask, Progress } from '@/domain/schedule/forecast/ForecastTask';
import { chineseCalendar, workingDaysBetween } from '@/domain/schedule/workingCalendar';
import { plainCalendar } from '../../../support/caseBuilders';

/** A Monday. */
const TODAY = '2026-11-23';
const none: Marks = { low: 0, middle: 0, high: 0 };
const exactly = (wd: number): Marks => ({ low: wd, middle: wd, high: wd });

function aTask(taskId: string, changes: Partial<ForecastTask> = {}): ForecastTask {
  return {
    taskId,
    waitsFor: [],
    progress: { kind: 'waiting', from: null },
    preparation: none,
    handling: exactly(5),
    stopped: none,
    delivery: none,
    ...changes,
  };
}

function of(tasks: ForecastTask[], today = TODAY, calendar = plainCalendar) {
  const expected = forecast({ tasks, today, calendar });
  const task = (taskId: string) => {
    const found = expected.tasks.find((each) => each.taskId === taskId);
    if (!found) throw new Error(`no ${taskId}`);
    return found;
  };
  return { ...expected, task };
}

const waitsFor = (...groups: string[][]) => ({ waitsFor: groups.map((anyOf) => ({ anyOf })) });

describe('one task', () => {
  it('shows exactly its marks', () => {
    const { finish } = of([aTask('a', { handling: { low: 2, middle: 4, high: 6 } })]);
    expect(finish).toEqual({
      earliest: '2026-11-25',
      expected: '2026-11-27',
      safe: '2026-12-01',
      isProvisional: false,
    });
  });

  it('is done today where nothing is left to wait for', () => {
    expect(of([aTask('a', { handling: none })]).finish.safe).toBe(TODAY);
  });

  it('is done on the next working day when asked on a day of rest', () => {
    expect(of([aTask('a', { handling: none })], '2026-11-28').finish.expected).toBe('2026-11-30');
  });

  it.each<[string, Progress, string]>([
    ['counts from the day on which it can begin', { kind: 'waiting', from: '2026-11-26' }, '2026-12-03'],
    ['counts from now where that day has passed', { kind: 'waiting', from: '2026-11-02' }, '2026-11-30'],
    [
      'counts a running clock from its filing',
      { kind: 'filed', filedOn: '2026-11-19', stoppedWd: 0, hold: null },
      '2026-11-26',
    ],
    [
      'gives back what the clock stood',
      { kind: 'filed', filedOn: '2026-11-18', stoppedWd: 3, hold: null },
      '2026-11-30',
    ],
    [
      'adds what is left of a stop that stands',
      { kind: 'filed', filedOn: '2026-11-19', stoppedWd: 1, hold: exactly(4) },
      '2026-12-03',
    ],
  ])('%s', (_, progress, expected) => {
    expect(of([aTask('a', { progress })]).finish.expected).toBe(expected);
  });

  it('is never expected before today, however late it is', () => {
    const progress = { kind: 'filed', filedOn: '2026-09-01', stoppedWd: 0, hold: null } as const;
    const { finish } = of([aTask('a', { progress, handling: { low: 1, middle: 3, high: 5 } })]);
    expect(finish.earliest >= TODAY).toBe(true);
    expect(finish.safe > finish.earliest).toBe(true);
  });

  it('marks what lies past the known calendar as provisional', () => {
    const calendar = { ...plainCalendar, knownUntil: '2026-11-27' };
    expect(of([aTask('a', { handling: exactly(4) })], TODAY, calendar).finish.isProvisional).toBe(false);
    expect(of([aTask('a', { handling: exactly(5) })], TODAY, calendar).finish.isProvisional).toBe(true);
  });

  it('steps over the Spring Festival and counts a make-up Saturday', () => {
    // 2026: 2月15日至23日 off, Saturdays 2月14日 and 2月28日 worked. From Friday 13: 14, 24, 25, 26, 27 → 5 wd.
    expect(of([aTask('a')], '2026-02-13', chineseCalendar).finish.expected).toBe('2026-02-27');
    expect(of([aTask('a', { handling: exactly(6) })], '2026-02-13', chineseCalendar).finish.expected).toBe(
      '2026-02-28',
    );
  });

  it('refuses marks that fall or are no lengths', () => {
    expect(() => of([aTask('a', { handling: { low: 3, middle: 2, high: 4 } })])).toThrow(RangeError);
    expect(() => of([aTask('a', { handling: { low: 0, middle: NaN, high: 4 } })])).toThrow(RangeError);
  });
});

describe('tasks that wait for each other', () => {
  it('follow one another in a chain, whatever their order in the question', () => {
    const chain = [aTask('c', waitsFor(['b'])), aTask('b', waitsFor(['a'])), aTask('a')];
    expect(of(chain).finish.expected).toBe('2026-12-14');
  });

  it('run side by side, and the longest decides', () => {
    const { finish, task } = of([
      aTask('a', { handling: exactly(3) }),
      aTask('b', { handling: exactly(8) }),
      aTask('end', { ...waitsFor(['a'], ['b']), handling: exactly(2) }),
    ]);
    expect(finish.expected).toBe('2026-12-07');
    expect([task('a').isCritical, task('b').isCritical, task('end').isCritical]).toEqual([false, true, true]);
    expect(task('a').slackWd).toBe(5);
    expect([task('a').riskPercent, task('b').riskPercent]).toEqual([0, 100]);
  });

  it('are opened by the first of alternatives', () => {
    const { task } = of([
      aTask('quick', { handling: exactly(1) }),
      aTask('slow', { handling: exactly(9) }),
      aTask('end', { ...waitsFor(['quick', 'slow']), handling: exactly(2) }),
    ]);
    expect(task('end').finish.expected).toBe('2026-11-26');
  });

  it('are held back neither by what is waived nor by what is not there', () => {
    const { task } = of([
      aTask('a', { progress: { kind: 'waived' } }),
      aTask('b', waitsFor(['a'], ['gone'])),
    ]);
    expect(task('b').finish.expected).toBe('2026-11-30');
  });

  it('begin at once behind what is done', () => {
    const done = { kind: 'done', on: '2026-11-20' } as const;
    const { task } = of([aTask('a', { progress: done }), aTask('b', waitsFor(['a']))]);
    expect(task('a').finish).toEqual({
      earliest: '2026-11-20',
      expected: '2026-11-20',
      safe: '2026-11-20',
      isProvisional: false,
    });
    expect(task('b').finish.expected).toBe('2026-11-30');
  });

  it('are surer together than the sum of their safe marks', () => {
    const spread = { low: 2, middle: 5, high: 10 };
    const chain = [...'abcdef'].map((taskId, place, all) =>
      aTask(taskId, { handling: spread, ...waitsFor(place === 0 ? [] : [all[place - 1] ?? '']) }),
    );
    const { finish } = of(chain);
    const wd = (day: string) => workingDaysBetween({ from: TODAY, to: day, calendar: plainCalendar });
    expect(wd(finish.safe)).toBeLessThan(6 * 10);
    expect(wd(finish.safe)).toBeGreaterThan(6 * 5);
  });

  it('count the delivery of the last result', () => {
    expect(of([aTask('a', { delivery: exactly(2) })]).finish.expected).toBe('2026-12-02');
  });

  it('names tasks that wait for each other in a circle', () => {
    expect(() => of([aTask('a', waitsFor(['b'])), aTask('b', waitsFor(['a']))])).toThrow(/a, b/);
  });

  it('says when a group of them will be done', () => {
    const tasks = [aTask('a', { handling: exactly(1) }), aTask('b', { handling: exactly(3) }), aTask('c')];
    const { groups } = forecast({
      tasks,
      groups: { first: ['a', 'b'] },
      today: TODAY,
      calendar: plainCalendar,
    });
    expect(groups['first']?.expected).toBe('2026-11-26');
  });
});

const marks = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(9))
  .map(([low, more, most]): Marks => ({ low, middle: low + more, high: low + more + most }));
const past = fc.nat(40).map((back) => {
  const day = new Date(Date.UTC(2026, 10, 23 - back)).toISOString();
  return day.slice(0, 10);
});
const progress: fc.Arbitrary<Progress> = fc.oneof(
  fc.record({ kind: fc.constant('waiting' as const), from: fc.constant(null) }),
  past.map((readyOn) => ({ kind: 'preparing' as const, readyOn, hold: null })),
  fc.record({
    kind: fc.constant('filed' as const),
    filedOn: past,
    stoppedWd: fc.nat(5),
    hold: fc.option(marks, { nil: null }),
  }),
  past.map((on) => ({ kind: 'done' as const, on })),
);

/** Up to eight tasks, each waiting for some that stand before it. */
const projects = fc
  .array(
    fc.record({
      progress,
      handling: marks,
      preparation: marks,
      links: fc.array(fc.nat(6), { maxLength: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((rows) =>
    rows.map(({ links, ...row }, place) =>
      aTask(`t${place}`, {
        ...row,
        delivery: none,
        waitsFor: links.filter((link) => link < place).map((link) => ({ anyOf: [`t${link}`] })),
      }),
    ),
  );

const finishOf = (tasks: ForecastTask[]) => forecast({ tasks, today: TODAY, calendar: plainCalendar }).finish;
const isNotEarlier = (after: ReturnType<typeof finishOf>, before: ReturnType<typeof finishOf>) =>
  after.earliest >= before.earliest && after.expected >= before.expected && after.safe >= before.safe;

describe('whatever the project', () => {
  it('answers the same question the same way, in any order of the tasks', () => {
    fc.assert(
      fc.property(projects, (tasks) => {
        expect(finishOf([...tasks].reverse())).toEqual(finishOf(tasks));
      }),
    );
  });

  it('is not earlier with one more prerequisite', () => {
    fc.assert(
      fc.property(projects, fc.nat(7), fc.nat(7), (tasks, at, other) => {
        const [earlier, later] = [Math.min(at, other), Math.max(at, other)];
        if (earlier === later || later >= tasks.length) return;
        const more = tasks.map((task, place) =>
          place === later ? { ...task, waitsFor: [...task.waitsFor, { anyOf: [`t${earlier}`] }] } : task,
        );
        expect(isNotEarlier(finishOf(more), finishOf(tasks))).toBe(true);
      }),
    );
  });

  it('is not earlier after a stop, nor while one stands', () => {
    fc.assert(
      fc.property(projects, fc.nat(7), fc.integer({ min: 1, max: 9 }), (tasks, at, wd) => {
        const stopped = tasks.map((task, place) =>
          place === at && task.progress.kind === 'filed'
            ? { ...task, progress: { ...task.progress, stoppedWd: task.progress.stoppedWd + wd } }
            : task,
        );
        const standing = tasks.map((task, place) =>
          place === at && task.progress.kind === 'filed' && task.progress.hold === null
            ? { ...task, progress: { ...task.progress, hold: exactly(wd) } }
            : task,
        );
        expect(isNotEarlier(finishOf(stopped), finishOf(tasks))).toBe(true);
        expect(isNotEarlier(finishOf(standing), finishOf(tasks))).toBe(true);
      }),
    );
  });

  it('keeps earliest, expected and safe in order, never in the past', () => {
    fc.assert(
      fc.property(projects, (tasks) => {
        const { earliest, expected, safe } = finishOf(tasks);
        expect(earliest <= expected && expected <= safe).toBe(true);
        const isOver = tasks.every((task) => task.progress.kind === 'done');
        expect(isOver || safe >= TODAY).toBe(true);
      }),
    );
  });

  it('has a critical task unless all is over, and losing a slack moves nothing', () => {
    fc.assert(
      fc.property(projects, (tasks) => {
        const sure = tasks.map((task) => ({
          ...task,
          preparation: exactly(task.preparation.middle),
          handling: exactly(task.handling.middle),
          progress:
            task.progress.kind === 'done' ? task.progress : ({ kind: 'waiting', from: null } as const),
        }));
        const before = forecast({ tasks: sure, today: TODAY, calendar: plainCalendar });
        const open = before.tasks.filter((_, place) => sure[place]?.progress.kind !== 'done');
        expect(open.length === 0 || open.some(({ isCritical }) => isCritical)).toBe(true);

        for (const { taskId, slackWd } of open) {
          const delayed = (by: number) =>
            finishOf(
              sure.map((task) =>
                task.taskId === taskId ? { ...task, handling: exactly(task.handling.middle + by) } : task,
              ),
            ).expected;
          expect(delayed(slackWd)).toBe(before.finish.expected);
          expect(delayed(slackWd + 1) > before.finish.expected).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
