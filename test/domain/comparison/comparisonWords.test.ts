import type { Baseline } from '@/domain/comparison/Baseline';
import { Baseline as BaselineSchema, baselineProblems } from '@/domain/comparison/Baseline';
import { compareDepartments } from '@/domain/comparison/compareDepartments';
import { comparisonCsv } from '@/domain/comparison/comparisonCsv';
import { comparisonPeriod } from '@/domain/comparison/comparisonPeriod';
import { sayWithAndWithout } from '@/domain/comparison/differenceWords';

describe('what is said of a difference', () => {
  it.each([
    ['half a day less is a difference', 4, 4.5, '少用 0.5 个工作日'],
    ['a little less is not', 4.2, 4.5, '相差不大'],
    ['of a long item a day in twenty is not', 19, 20, '相差不大'],
    ['more asks for the reason and blames nobody', 6, 4, '多用 2 个工作日,请先核实原因'],
    ['nothing is nothing', 0, 0, '相差不大'],
  ])('%s', (_title, own, other, words) => {
    expect(sayWithAndWithout({ difference: { own, other }, itemCount: 2 })).toContain(words);
  });
});

describe('the period', () => {
  it.each([
    ['2026-11-25', 3, '2026-09'],
    ['2026-01-05', 3, '2025-11'],
    ['2026-12-31', 12, '2026-01'],
    ['2026-11-25', 12, '2025-12'],
  ] as const)('of %s over %i months begins in %s', (today, months, from) => {
    expect(comparisonPeriod({ today, months })).toEqual({ from, to: today.slice(0, 7) });
  });
});

const baseline: Baseline = {
  ...{ itemId: 'landUse', from: '2025-01', until: '2025-12', decided: 40, medianWd: 5, highWd: 8 },
  ...{ lateShare: 0.15, correctedTwiceShare: null, source: '2025 年审批系统导出' },
};

describe('a baseline', () => {
  it.each([
    ['until', { until: '2024-12' }, '不能早于'],
    ['until', { until: '2026-12' }, '不能晚于本月'],
    ['highWd', { highWd: 4 }, '不能少于'],
  ] as const)('is refused for its %s', (field, change, words) => {
    expect(baselineProblems({ ...baseline, ...change }, '2026-11')[field]).toContain(words);
  });

  it('has no problem when it is whole, or where the source says less', () => {
    expect(baselineProblems(baseline, '2026-11')).toEqual({});
    expect(baselineProblems({ ...baseline, highWd: null }, '2026-11')).toEqual({});
  });

  it.each([
    [{ decided: 0 }, '“办件数”至少 1 件。'],
    [{ decided: 1.5 }, '“办件数”应为整数。'],
    [{ medianWd: -1 }, '“用时中位数”不能为负数。'],
    [{ medianWd: 3.14 }, '“用时中位数”最多一位小数。'],
    [{ lateShare: 1.2 }, '“超期比例”不能超过 100%。'],
    [{ source: ' ' }, '请填写数据来源。'],
    [{ from: '2025-13' }, '月份应写作“2026-11”的样子。'],
  ])('says what is wrong with %j', (change, sentence) => {
    const { error } = BaselineSchema.safeParse({ ...baseline, ...change });
    expect(error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });
});

describe('the export', () => {
  const kind = { limitWd: 5, handlingWd: 6, stoppedWd: 1.25, isCorrectedTwice: false, count: 12 };
  const comparison = compareDepartments({
    rollups: [
      { departmentId: 'planning', itemId: 'landUse', month: '2026-11', kinds: [kind] },
      { departmentId: 'planning', itemId: 'design', month: '2026-11', kinds: [{ ...kind, count: 2 }] },
    ],
    baselines: [{ ...baseline, source: '=HYPERLINK("x"), 台账' }],
    least: 10,
  });
  const names = {
    departments: { planning: '规资局' },
    items: { landUse: '用地规划许可', design: '方案"甲"' },
  };
  const lines = comparisonCsv({ comparison, names }).split('\r\n');

  it('has a row per department and per item, and says which have too few cases', () => {
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe('规资局,全部事项,14,6,6,-20%,100%,0%,1.3,,,,,,');
    expect(lines[3]).toBe(`规资局,"方案""甲""",2,,,,,,,,,,,,"办结 2 件,不足 10 件,不比较"`);
  });

  it('lets no text of a person become a formula, and quotes what must be quoted', () => {
    expect(lines[2]).toBe(
      `规资局,用地规划许可,12,6,6,-20%,100%,0%,1.3,40,5,15%,2025-01 至 2025-12,"'=HYPERLINK(""x""), 台账",`,
    );
  });
});
