import { scheduleOf } from '../../local-cloud/functions/timerExpression';

/** Wednesday, at midnight in Beijing. */
const NOW = new Date('2026-11-25T00:00:00+08:00');
const EIGHT_HOURS = 8 * 3_600_000;

/** The next two times in Beijing after `NOW`. */
function nextTwo(expression: string): string[] {
  const runs = scheduleOf({ expression }).nextRuns(2, NOW);
  return runs.map((run) =>
    new Date(run.getTime() + EIGHT_HOURS).toISOString().slice(0, 19).replace('T', ' '),
  );
}

it.each([
  ['every second', '* * * * * * *', '2026-11-25 00:00:01', '2026-11-25 00:00:02'],
  ['a step', '*/10 * * * * * *', '2026-11-25 00:00:10', '2026-11-25 00:00:20'],
  ['a step from a number', '0 1/10 * * * * *', '2026-11-25 00:01:00', '2026-11-25 00:11:00'],
  ['Beijing time', '0 0 8 * * * *', '2026-11-25 08:00:00', '2026-11-26 08:00:00'],
  ['a list of hours', '0 0 9,18 * * * *', '2026-11-25 09:00:00', '2026-11-25 18:00:00'],
  ['a range with a step', '0 0 0 1-5/2 * * *', '2026-12-01 00:00:00', '2026-12-03 00:00:00'],
  ['a month by name', '0 0 0 1 FEB * *', '2027-02-01 00:00:00', '2028-02-01 00:00:00'],
  ['weekdays by name', '0 0 12 * * THU-FRI *', '2026-11-26 12:00:00', '2026-11-27 12:00:00'],
  ['0 for Sunday', '0 0 12 ? * 0 *', '2026-11-29 12:00:00', '2026-12-06 12:00:00'],
  ['a day or a weekday', '0 0 9 1 * MON *', '2026-11-30 09:00:00', '2026-12-01 09:00:00'],
  ['years', '0 0 0 1 1 * 2028-2099', '2028-01-01 00:00:00', '2029-01-01 00:00:00'],
  ['the last day', '0 0 0 L * ? *', '2026-11-30 00:00:00', '2026-12-31 00:00:00'],
  ['the last workday', '0 0 0 LW * ? *', '2026-11-30 00:00:00', '2026-12-31 00:00:00'],
  ['the workday next to a day', '0 0 0 10W 1 ? *', '2027-01-11 00:00:00', '2028-01-10 00:00:00'],
  ['the last Friday', '0 0 0 ? * 5L *', '2026-11-27 00:00:00', '2026-12-25 00:00:00'],
  ['the second Friday', '0 0 0 ? * 5#2 *', '2026-12-11 00:00:00', '2027-01-08 00:00:00'],
])('understands %s: %s', (_what, expression, first, second) => {
  expect(nextTwo(expression)).toEqual([first, second]);
});

it.each(['0 0 0 30 2 * *', '0 0 0 1 1 * 2020'])('never runs %s', (expression) => {
  expect(nextTwo(expression)).toEqual([]);
});

it.each([
  '',
  '* * * * *',
  '* * * * * *',
  '@daily',
  '60 * * * * * *',
  '* 60 * * * * *',
  '* * 24 * * * *',
  '* * * 32 * * *',
  '* * * * 13 * *',
  '* * * * * 7 *',
  '* * * * * * 1969',
  '* * * * * * 2100',
  '* * L * * * *',
  '0 0 22-2 * * * *',
  'a b c d e f g',
])('refuses %j', (expression) => {
  expect(() => scheduleOf({ expression })).toThrow();
});
