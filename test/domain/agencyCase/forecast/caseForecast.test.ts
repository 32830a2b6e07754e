import { caseForecast } from '@/domain/agencyCase/forecast/caseForecast';
import { forecastMoves } from '@/domain/agencyCase/forecast/forecastMoves';
import type { CaseForecast, ItemForecast } from '@/domain/agencyCase/CaseForecast';
import type { Experience } from '@/domain/schedule/experience';
import { CaseStory, plainCalendar } from '../../../support/caseBuilders';

// All in 2026: 23 Nov is a Monday; the calendar of these tests has no holidays. Without experience an item with a promise
// of 5 wd is expected after 4 (70 %, rounded), one of 7 wd after 5, one of 3 wd after 2, each prepared in 2.
const at = (day: string) => `${day}T02:00:00.000Z`;
const basis = { calendar: plainCalendar, experiences: [] as Experience[] };

function read(story: CaseStory, today: string, experiences: Experience[] = []): CaseForecast {
  const found = caseForecast({ agencyCase: story.current, today, ...basis, experiences });
  if (!found) throw new Error('no forecast');
  return found;
}

function item(forecast: CaseForecast, itemId: string): ItemForecast {
  const found = forecast.items.find((each) => each.itemId === itemId);
  if (!found) throw new Error(`no ${itemId}`);
  return found;
}

const filed = () =>
  CaseStory.inProgress().does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' });

describe('a new request', () => {
  it('is forecast from the promised limits: accepted in 1 wd, visited 2 later, then item after item', () => {
    const story = CaseStory.submitted();
    const forecast = read(story, '2026-11-23');
    // Accepted by Tuesday 24, visited by Thursday 26, landUse filed Monday 30; 4 days of handling would make it Friday 4,
    // but one in five is stopped on the way, so that half of what may happen ends by Monday 7.
    expect(item(forecast, 'landUse')).toMatchObject({
      startOn: '2026-11-26',
      filedOn: '2026-11-30',
      finish: { expected: '2026-12-07' },
      limitOn: '2026-12-07',
      isFiled: false,
      samples: 0,
    });
    // design: ready on 4 Dec, filed Tuesday 8, decided after 5.
    expect(item(forecast, 'design').finish.expected >= '2026-12-15').toBe(true);
    expect(forecast.stages.map(({ stage }) => stage)).toEqual(['landUse', 'engineering', 'construction']);
    expect(forecast.finish.earliest < forecast.finish.expected).toBe(true);
    expect(forecast.finish.expected < forecast.finish.safe).toBe(true);
  });

  it('runs design and energy side by side, and says which may wait', () => {
    const forecast = read(CaseStory.submitted(), '2026-11-23');
    const [design, energy] = [item(forecast, 'design'), item(forecast, 'energy')];
    expect(design.startOn).toBe(energy.startOn);
    expect(item(forecast, 'construction').isCritical).toBe(true);
    expect(item(forecast, 'construction').riskPercent).toBe(100);
    expect(Math.max(design.riskPercent, energy.riskPercent)).toBeGreaterThanOrEqual(50);
  });

  it('has none for 帮办, nor for what was declined', () => {
    const assist = CaseStory.submitted({ mode: 'assist', itemIds: [], question: '怎么立项' });
    const declined = CaseStory.submitted().does('window', 'DeclineCase', { reason: '不属于本区' });
    for (const story of [assist, declined])
      expect(caseForecast({ agencyCase: story.current, today: '2026-11-23', ...basis })).toBeNull();
  });
});

describe('an item with a department', () => {
  it('is expected from its filing, with its limit', () => {
    expect(item(read(filed(), '2026-11-23'), 'landUse')).toMatchObject({
      filedOn: '2026-11-23',
      isFiled: true,
      finish: { earliest: '2026-11-25', expected: '2026-11-27' },
      limitOn: '2026-11-30',
    });
  });

  it('moves by what a stop is said to last, and the stop is on the plan', () => {
    const story = filed().at(at('2026-11-24')).does('specialist', 'StopClock', {
      itemId: 'landUse',
      reason: 'expertReview',
      note: '',
      expectedUntil: '2026-12-01',
    });
    const landUse = item(read(story, '2026-11-24'), 'landUse');
    // One of four days has run; the clock goes on after 1 Dec: 2, 3, 4 Dec.
    expect(landUse.finish.expected).toBe('2026-12-04');
    expect(landUse.stops).toEqual([
      { reason: 'expertReview', from: '2026-11-24', until: '2026-12-01', isOpen: true },
    ]);
  });

  it('is a fact once it is decided, and opens what waited for it', () => {
    const story = filed()
      .at(at('2026-11-25'))
      .does('specialist', 'ApproveItem', { itemId: 'landUse', resultNumber: '' });
    const forecast = read(story, '2026-11-25');
    expect(item(forecast, 'landUse')).toMatchObject({
      isDone: true,
      finish: { expected: '2026-11-25' },
      isCritical: false,
    });
    expect(item(forecast, 'design').startOn).toBe('2026-11-25');
  });

  it('has to be prepared once more when it was refused', () => {
    const story = filed()
      .at(at('2026-11-25'))
      .does('specialist', 'RefuseItem', { itemId: 'landUse', reason: '用地不符' });
    const landUse = item(read(story, '2026-11-25'), 'landUse');
    expect(landUse).toMatchObject({ isFiled: false, isDone: false });
    expect(landUse.finish.expected > '2026-11-30').toBe(true);
  });

  it('holds nobody back once the enterprise has given it up', () => {
    const story = CaseStory.inProgress();
    const before = read(story, '2026-11-23').finish;
    story.does('applicant', 'CancelItem', { itemId: 'energy', reason: '自己办' });
    const after = read(story, '2026-11-23');
    expect(item(after, 'energy').isCancelled).toBe(true);
    expect(after.finish.safe <= before.safe).toBe(true);
  });
});

describe('experience', () => {
  const handling = { low: 1, middle: 1, high: 1 };
  const quick = (samples: number): Experience => ({
    itemId: 'landUse',
    departmentId: 'planning',
    samples,
    preparation: { low: 0, middle: 0, high: 0 },
    handling,
    stopped: { low: 0, middle: 0, high: 0 },
  });

  it('moves little with one case and nearly all with a hundred', () => {
    const expected = (samples: number) =>
      item(read(filed(), '2026-11-23', samples > 0 ? [quick(samples)] : []), 'landUse').finish.expected;
    expect(expected(0)).toBe('2026-11-27');
    expect(expected(1)).toBe('2026-11-27');
    expect(expected(5)).toBe('2026-11-26');
    expect(expected(100)).toBe('2026-11-24');
    expect(item(read(filed(), '2026-11-23', [quick(100)]), 'landUse').samples).toBe(100);
  });

  it('of another department counts for nothing', () => {
    const strange = { ...quick(100), departmentId: 'housing' };
    expect(item(read(filed(), '2026-11-23', [strange]), 'landUse')).toMatchObject({
      samples: 0,
      finish: { expected: '2026-11-27' },
    });
  });
});

describe('a delivered case', () => {
  it('shows when its last result was delivered', () => {
    const story = CaseStory.inProgress();
    for (const itemId of ['landUse', 'design', 'energy', 'construction']) story.grants(itemId);
    expect(read(story, '2026-11-23').finish.expected).toBe('2026-11-24');
    story.at(at('2026-11-26')).delivers();
    expect(read(story, '2026-12-01')).toMatchObject({
      leftWd: 0,
      finish: { earliest: '2026-11-26', expected: '2026-11-26', safe: '2026-11-26' },
    });
  });
});

describe('why the finish moved', () => {
  it('names what happened, and the days between which the date went', () => {
    const story = filed().at(at('2026-11-24')).does('specialist', 'StopClock', {
      itemId: 'landUse',
      reason: 'publicNotice',
      note: '批前公示',
      expectedUntil: '2026-12-04',
    });
    const before = read(filed(), '2026-11-24').finish.expected;
    const after = read(story, '2026-11-24').finish.expected;
    const [move] = forecastMoves({ events: story.events, today: '2026-11-24', ...basis });
    expect(move).toMatchObject({ from: before, to: after, at: at('2026-11-24') });
    expect(move?.words).toContain('公示');
    expect(move?.movedWd).toBeGreaterThan(0);
  });

  it('says so when it moved because nothing came', () => {
    const [move] = forecastMoves({ events: filed().events, today: '2026-12-31', ...basis });
    expect(move).toMatchObject({ words: '这段时间没有新进展' });
    expect(move?.movedWd).toBeGreaterThan(0);
  });

  it('is silent while nothing moves, and for 帮办', () => {
    const assist = CaseStory.submitted({ mode: 'assist', itemIds: [], question: '怎么立项' });
    expect(forecastMoves({ events: assist.events, today: '2026-12-31', ...basis })).toEqual([]);
    expect(forecastMoves({ events: CaseStory.submitted().events, today: '2026-11-23', ...basis })).toEqual(
      [],
    );
  });

  it('does not tell the enterprise of alerts', () => {
    const moves = forecastMoves({ events: filed().events, today: '2026-11-23', ...basis });
    expect(moves.every(({ words }) => !words.includes('预警'))).toBe(true);
  });
});
