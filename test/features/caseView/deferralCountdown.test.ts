import { deferralCountdown } from '@/features/caseView/deferralCountdown';

describe('the countdown of a promised paper', () => {
  it.each([
    ['2026-11-28', '还剩 5 天,11月28日(周六)前补齐'],
    ['2026-11-23', '今天到期,请今天补齐'],
    ['2026-11-21', '已超 2 天,请尽快补齐'],
  ])('due on %s reads %s', (dueOn, words) => {
    expect(deferralCountdown({ dueOn, today: '2026-11-23' })).toBe(words);
  });
});
