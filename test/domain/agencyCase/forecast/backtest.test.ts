import { simulatedHistories } from '../../../../config/backtest/simulatedHistories';
import { backtest, type BacktestMoment, type BacktestRow } from '@/domain/agencyCase/forecast/backtest';
import type { CaseEvent } from '@/domain/agencyCase/events';
import { CaseStory, levels, plainCalendar } from '../../../support/caseBuilders';

const calendar = plainCalendar;
const at = (day: string) => `${day}T02:00:00.000Z`;

/** Filed on Monday 23 Nov 2026 and granted on `grantedOn`, delivered the same day; one item, promised in 5 wd. */
function closedCase(caseId: string, grantedOn: string): CaseEvent[] {
  const story = CaseStory.inProgress({ itemIds: ['landUse'], caseId })
    .does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP' })
    .at(at(grantedOn))
    .does('specialist', 'ApproveItem', { itemId: 'landUse', resultNumber: '' })
    .delivers()
    .receives()
    .returnsOriginals()
    .does('supervisor', 'RecordFollowUp', { outcome: 'refused', answers: null, comments: '' })
    .does('applicant', 'RateCase', { levels: levels(5), words: '', tags: [], fileIds: [] })
    .does('supervisor', 'CloseCase', { note: '' });
  return story.events;
}

function row(rows: readonly BacktestRow[], moment: BacktestMoment): BacktestRow {
  const found = rows.find((each) => each.moment === moment);
  if (!found) throw new Error(`no ${moment}`);
  return found;
}

describe('a back-test', () => {
  it('holds a forecast against what came of it: expected Friday, came Thursday', () => {
    const filed = row(backtest({ histories: [closedCase('a', '2026-11-26')], calendar }), 'filed');
    expect(filed).toMatchObject({ forecasts: 1, insidePercent: 100, meanErrorWd: 1, meanShiftWd: -1 });
  });

  it('is honest where the department was a month late', () => {
    const filed = row(backtest({ histories: [closedCase('a', '2026-12-24')], calendar }), 'filed');
    expect(filed).toMatchObject({ forecasts: 1, insidePercent: 0, meanErrorWd: 19, meanShiftWd: 19 });
  });

  it('knows only what had closed before: the same case again is not learned from', () => {
    const once = backtest({ histories: [closedCase('a', '2026-12-24')], calendar });
    const twice = backtest({
      histories: [closedCase('a', '2026-12-24'), closedCase('b', '2026-12-24')],
      calendar,
    });
    expect(row(twice, 'filed')).toEqual({ ...row(once, 'filed'), forecasts: 2 });
  });

  it('leaves out what has not closed', () => {
    const rows = backtest({ histories: [CaseStory.inProgress().events], calendar });
    expect(rows.map(({ forecasts }) => forecasts)).toEqual([0, 0, 0, 0]);
  });
});

describe('a simulated district', () => {
  const histories = (seed: number) => simulatedHistories({ cases: 60, seed, from: '2025-01-06', calendar });

  it('is the same for the same seed, and made of cases that close', () => {
    expect(histories(7)).toEqual(histories(7));
    expect(histories(7)).not.toEqual(histories(8));
    expect(row(backtest({ histories: histories(7), calendar }), 'submitted').forecasts).toBe(60);
  });

  it('is forecast about as surely as the forecast says, though it knows nothing of how it was made', () => {
    const { insidePercent } = row(backtest({ histories: histories(7), calendar }), 'filed');
    expect(insidePercent).toBeGreaterThan(65);
    expect(insidePercent).toBeLessThan(95);
  });
});
