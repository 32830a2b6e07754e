import { workingDaysBetween } from '@/domain/schedule/workingCalendar';
import { formatDay, formatDeadline, formatMoment, remainingWords } from '@/domain/schedule/peopleDates';

const today = '2026-11-22';

describe('a day as people say it', () => {
  it.each([
    ['2026-11-22', '今天'],
    ['2026-11-23', '明天'],
    ['2026-11-24', '后天'],
    ['2026-11-21', '昨天'],
    ['2026-11-26', '11月26日(周四)'],
    ['2026-01-04', '1月4日(周日)'],
    ['2027-01-01', '2027年1月1日(周五)'],
    ['2025-12-31', '2025年12月31日(周三)'],
  ])('%s is “%s”', (day, words) => {
    expect(formatDay(day, today)).toBe(words);
  });

  it('names the year when it is not known what day it is now', () => {
    expect(formatDay('2026-11-26')).toBe('2026年11月26日(周四)');
  });

  it('is tomorrow also over the turn of the year', () => {
    expect(formatDay('2027-01-01', '2026-12-31')).toBe('明天');
  });
});

describe('the last day for something', () => {
  it.each([
    ['2026-11-22', '今天内'],
    ['2026-11-23', '明天内'],
    ['2026-11-24', '后天内'],
    ['2026-11-26', '11月26日(周四)前'],
    ['2026-11-21', '11月21日(周六)前'],
    ['2027-01-01', '2027年1月1日(周五)前'],
  ])('%s is “%s”: it counts itself', (day, words) => {
    expect(formatDeadline(day, today)).toBe(words);
  });

  it('leaves a gap before figures inside a sentence', () => {
    expect(`请在${formatDeadline('2026-11-26', today, { isInside: true })}补正`).toBe(
      '请在 11月26日(周四)前补正',
    );
    expect(`请在${formatDeadline(today, today, { isInside: true })}补正`).toBe('请在今天内补正');
  });
});

describe('a moment as people say it', () => {
  it.each([
    ['2026-11-22T07:00:00.000Z', '今天 15:00'],
    ['2026-11-22T16:05:00.000Z', '明天 00:05'],
    ['2026-11-21T15:59:00.000Z', '昨天 23:59'],
    ['2026-11-26T01:30:00.000Z', '11月26日(周四) 09:30'],
  ])('%s is “%s”', (instant, words) => {
    expect(formatMoment(instant, '2026-11-22T13:00:00.000Z')).toBe(words);
  });

  it('turns to the next day at midnight in Shanghai, not in UTC', () => {
    expect(formatMoment('2026-11-22T16:30:00.000Z', '2026-11-22T17:00:00.000Z')).toBe('今天 00:30');
  });
});

describe('what is left of a limit', () => {
  it.each([
    [3, '2026-11-25', '还剩 3 个工作日'],
    [1, '2026-11-23', '还剩 1 个工作日'],
    [0, '2026-11-22', '今天到期'],
    [-1, '2026-11-19', '已超 1 个工作日'],
  ])('%i wd to %s: “%s”', (leftWd, dueOn, words) => {
    expect(remainingWords({ leftWd, dueOn, today })).toBe(words);
  });

  it.each([
    ['2026-11-20', '2026-11-21', '已超 1 天'],
    ['2026-11-20', '2026-11-22', '已超 2 天'],
    ['2026-11-28', '2026-11-27', '还剩 1 天'],
  ])(
    'what is due on %s is not due “today” on %s, though no working day lies between',
    (dueOn, day, words) => {
      const leftWd = workingDaysBetween({ from: day, to: dueOn });
      expect(leftWd + 0).toBe(0);
      expect(remainingWords({ leftWd, dueOn, today: day })).toBe(words);
    },
  );
});
