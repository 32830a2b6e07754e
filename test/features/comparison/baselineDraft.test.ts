import type { Baseline } from '@/domain/comparison/Baseline';
import { draftOf, emptyDraft, readDraft } from '@/features/comparison/baselineDraft';

const baseline: Baseline = {
  ...{ itemId: 'landUsePermit', from: '2025-01', until: '2025-12', decided: 40, medianWd: 5.5, highWd: null },
  ...{ lateShare: 0.123, correctedTwiceShare: null, source: '2025 年审批系统导出' },
};

describe('a baseline as it is typed', () => {
  it('comes back as it was kept', () => {
    expect(draftOf(baseline)).toMatchObject({ latePercent: '12.3', highWd: '', medianWd: '5.5' });
    expect(readDraft(draftOf(baseline), '2026-11').baseline).toEqual(baseline);
  });

  it('takes a percent with its sign', () => {
    const draft = { ...draftOf(baseline), latePercent: '7.5 %' };
    expect(readDraft(draft, '2026-11').baseline?.lateShare).toBe(0.075);
  });

  it('names every field that an empty form lacks, and none that may stay empty', () => {
    const { baseline: none, problems } = readDraft(emptyDraft, '2026-11');
    expect(none).toBeUndefined();
    expect(Object.keys(problems).sort()).toEqual([
      'decided',
      'from',
      'itemId',
      'medianWd',
      'source',
      'until',
    ]);
  });

  it.each([
    [{ decided: '四十' }, 'decided', '请填写“办件数”。'],
    [{ medianWd: '-3' }, 'medianWd', '请填写“用时中位数”。'],
    [{ latePercent: '120' }, 'lateShare', '“超期比例”不能超过 100%。'],
    [{ latePercent: '很少' }, 'lateShare', '“超期比例”应为 0 到 100 的百分数。'],
    [{ until: '2026-12' }, 'until', '“统计到”不能晚于本月(2026年11月)。'],
  ])('says what is wrong with %j', (change, field, sentence) => {
    expect(readDraft({ ...draftOf(baseline), ...change }, '2026-11').problems).toEqual({ [field]: sentence });
  });
});
