import { resultsMatching, resultsOf, resultTextOf, type ResultsOfCase } from '@/domain/agencyCase/results';
import { byProject } from '@/features/results/byProject';
import { validityWords } from '@/features/results/validityWords';
import { CaseStory } from '../../support/caseBuilders';

function rowOf(caseId: string, projectName: string): ResultsOfCase {
  const story = CaseStory.inProgress().grants('landUse').grants('energy').delivers().receives();
  return {
    ...{ caseId, number: `N-${caseId}`, projectName, enterpriseName: '示例甲有限公司', isEnded: false },
    results: resultsOf(story.current),
  };
}

describe('the results of an enterprise', () => {
  it('stand by project and stage, whichever case they came from', () => {
    const projects = byProject([rowOf('c', '一期'), rowOf('b', '二期'), rowOf('a', '一期')]);
    expect(
      projects.map(({ projectName, cases }) => [projectName, cases.map(({ caseId }) => caseId)]),
    ).toEqual([
      ['一期', ['c', 'a']],
      ['二期', ['b']],
    ]);
    const total = projects[0]?.stages.flatMap(({ results }) => results).length;
    expect(total).toBe(4);
  });

  it('are found by what they are called; a project or a case number finds all of its own', () => {
    const { current } = CaseStory.inProgress().grants('landUse').grants('energy').delivers();
    const [first] = resultsOf(current);
    expect(resultsMatching(current, first?.name ?? '').map(({ name }) => name)).toEqual([first?.name]);
    expect(resultsMatching(current, '示例厂房')).toHaveLength(2);
    expect(resultsMatching(current, current.number)).toHaveLength(2);
    expect(resultsMatching(current, '没有这个')).toEqual([]);
    expect(resultTextOf(current)).toContain(first?.name);
    expect(resultTextOf(CaseStory.inProgress().current)).toBe('');
  });
});

describe('what time does to a result', () => {
  const none = { validUntil: null, use: null };
  it.each([
    ['2027-11-27', '有效期至 2027年11月27日(周六)', false],
    ['2027-11-26', '有效期至 2027年11月26日(周五),还有 365 天', false],
    ['2026-12-31', '有效期至 12月31日(周四),还有 35 天', true],
    ['2026-11-20', '已于 11月20日(周五)到期', true],
  ])('until %s', (validUntil, words, isUrgent) => {
    expect(validityWords({ ...none, validUntil }, '2026-11-26')).toEqual([{ words, isUrgent }]);
  });

  it('says by when a permit to build must be used, counted from its receipt, and stops once that is over', () => {
    const story = CaseStory.allReceived();
    const permit = story.current.items.map((item) =>
      item.itemId === 'construction' ? { ...item, itemId: 'constructionPermit' } : item,
    );
    const deliveries = story.current.deliveries.map((delivery) => ({
      ...delivery,
      documents: delivery.documents.map((document) =>
        document.itemId === 'construction' ? { ...document, itemId: 'constructionPermit' } : document,
      ),
    }));
    const found = resultsOf({ items: permit, deliveries }).find(({ use }) => use !== null);
    expect(found?.use?.by).toBe('2027-02-23');
    expect(validityWords({ validUntil: null, use: found?.use ?? null }, '2026-11-26')[0]?.words).toMatch(
      /^请在 2027年2月23日\(周二\)前:领证后 3 个月内开工/,
    );
    expect(validityWords({ validUntil: null, use: found?.use ?? null }, '2027-02-24')).toEqual([]);
  });
});
