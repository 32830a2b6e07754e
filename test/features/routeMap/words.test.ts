import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { routeItems, routeMap } from '@/domain/catalogue/routeMap';
import {
  dayWords,
  maybeWords,
  paperSourceWords,
  summaryWords,
  waitWords,
} from '@/features/routeMap/routeWords';
import { mapOf, plainFactory } from '../../domain/catalogue/aProject';

describe('the summary', () => {
  it('says how many items, departments and working days', () => {
    expect(summaryWords(mapOf(plainFactory))).toBe('共 8 个事项,涉及 3 个部门,按承诺时限最快约 44 个工作日');
  });

  it('says what open answers may add, and nothing where none is open', () => {
    expect(maybeWords(mapOf(plainFactory))).toBe('');
    expect(maybeWords(mapOf({ ...plainFactory, eia: [] }))).toBe('另有 2 个事项还没定。');
    expect(maybeWords(mapOf({ ...plainFactory, approval: [] }))).toBe(
      '另有 2 个事项还没定,都要办的话约 54 个工作日。',
    );
  });
});

describe('when an item runs', () => {
  it.each([
    [0, 0, '当天办好'],
    [10, 10, '第 10 个工作日当天办好'],
    [4, 5, '第 5 个工作日'],
    [5, 12, '第 6–12 个工作日'],
  ])('from %d to %d is “%s”', (startWd, endWd, words) => {
    expect(dayWords({ startWd, endWd })).toBe(words);
  });
});

describe('what an item waits for', () => {
  it('names all of it, and alternatives with 或', () => {
    const groups = [{ anyOf: ['investmentFiling', 'investmentApproval'] }, { anyOf: ['designReview'] }];
    expect(waitWords(defaultCatalogue, groups)).toBe(
      '企业投资项目备案或企业投资项目核准、建设工程设计方案审查',
    );
  });
});

describe('where a paper comes from', () => {
  it('is said where the enterprise need not bring it', () => {
    const map = routeMap({ catalogue: defaultCatalogue, answers: plainFactory });
    const papers = routeItems(map).find(({ item }) => item.itemId === 'landUsePermit')?.papers ?? [];
    expect(papers.map((paper) => [paper.name, paperSourceWords(paper)])).toEqual(
      expect.arrayContaining([
        ['项目批文', '由“企业投资项目备案”的结果提供'],
        ['申请表', '专员代填'],
        ['地形图', ''],
      ]),
    );
  });
});
