import { restStretches } from '@/domain/schedule/restStretches';
import { chineseCalendar, withOverrides } from '@/domain/schedule/workingCalendar';
import { plainCalendar } from '../../support/caseBuilders';

describe('the stretches of rest', () => {
  it('are weekends, and nothing where none begins', () => {
    const week = { from: '2026-11-23', until: '2026-11-29', calendar: plainCalendar };
    expect(restStretches(week)).toEqual([{ from: '2026-11-28', until: '2026-11-29' }]);
    expect(restStretches({ ...week, until: '2026-11-27' })).toEqual([]);
  });

  it('follow 调休: National Day of 2025 is one stretch, and the Sunday before it is none', () => {
    const days = { from: '2025-09-27', until: '2025-10-11', calendar: chineseCalendar };
    expect(restStretches(days)).toEqual([
      { from: '2025-09-27', until: '2025-09-27' },
      { from: '2025-10-01', until: '2025-10-08' },
    ]);
  });

  it('follow what the district changed', () => {
    const calendar = withOverrides(plainCalendar, { '2026-11-27': 'rest', '2026-11-29': 'work' });
    expect(restStretches({ from: '2026-11-23', until: '2026-11-29', calendar })).toEqual([
      { from: '2026-11-27', until: '2026-11-28' },
    ]);
  });
});
