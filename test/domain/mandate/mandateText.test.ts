import { itemsInScope, termsProblem } from '@/domain/mandate/defaultTerms';
import { mandateText, mandateWords, type MandateFacts } from '@/domain/mandate/mandateText';

const items = [
  { itemId: 'filing', name: '项目备案' },
  { itemId: 'landUse', name: '用地规划许可' },
  { itemId: 'design', name: '设计方案审查' },
];
const terms = {
  ...{ fromItemId: 'filing', toItemId: 'landUse', from: '2026-11-26', until: '2027-11-25' },
  rights: ['代为申报', '代为领取证照'],
};
const facts: MandateFacts = {
  enterprise: { name: '示例甲有限公司', creditCode: '91500000MA5U000007' },
  project: { name: '示例厂房', address: '示例区示例路 1 号' },
  ...{ items, specialist: null, terms },
};

describe('the words of a mandate', () => {
  it('name who entrusts whom with what, from when to when', () => {
    const words = mandateWords(mandateText(facts));
    for (const part of [
      '委托单位:示例甲有限公司(统一社会信用代码 91500000MA5U000007)',
      '主办专员:由综合窗口指派,姓名载入办件',
      '从“项目备案”到“用地规划许可”的 2 个审批事项',
      '1. 项目备案\n2. 用地规划许可',
      '1. 代为申报\n2. 代为领取证照',
      '自 2026年11月26日起至 2027年11月25日止。',
      '服务免费',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('设计方案审查');
  });

  it('name the specialist once one is assigned', () => {
    const specialist = { name: '示例专员甲', departmentName: '规划自然资源' };
    expect(mandateText({ ...facts, specialist }).parties).toContain('主办专员:示例专员甲,规划自然资源');
  });
});

describe('the terms', () => {
  it('cover the items from the first to the last', () => {
    const scope = (fromItemId: string, toItemId: string) =>
      itemsInScope(items, { fromItemId, toItemId }).map(({ itemId }) => itemId);
    expect(scope('landUse', 'design')).toEqual(['landUse', 'design']);
    expect(scope('design', 'filing')).toEqual([]);
    expect(scope('castle', 'design')).toEqual([]);
  });

  it.each([
    ['backwards scope', { fromItemId: 'design', toItemId: 'filing' }, 'toItemId', '范围'],
    ['an end that is over', { until: '2026-11-25' }, 'until', '已经过去'],
    ['an end before the beginning', { from: '2026-12-20', until: '2026-12-01' }, 'until', '起始日期之后'],
    ['more than three years', { until: '2029-12-01' }, 'until', '最长三年'],
  ])('refuse %s', (_what, change, field, sentence) => {
    const problem = termsProblem({ terms: { ...terms, ...change }, items, today: '2026-11-26' });
    expect(problem).toMatchObject({ field, sentence: expect.stringContaining(sentence) as string });
  });

  it('are fine as the request fills them in', () => {
    expect(termsProblem({ terms, items, today: '2026-11-26' })).toBeUndefined();
  });
});
