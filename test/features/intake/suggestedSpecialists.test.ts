import { suggestedSpecialists, type SpecialistLoad } from '@/features/intake/suggestedSpecialists';
import { CaseStory } from '../../support/caseBuilders';
import { smallCatalogue } from '../../support/smallCatalogue';

const planner: SpecialistLoad = { accountId: 'a', name: '甲', departmentName: '规划自然资源', openCases: 6 };
const builder: SpecialistLoad = { accountId: 'b', name: '乙', departmentName: '住房城乡建设', openCases: 2 };
const idle: SpecialistLoad = { accountId: 'c', name: '丙', departmentName: '水利局', openCases: 0 };

describe('suggestedSpecialists', () => {
  const agencyCase = CaseStory.submitted().current;
  const ranking = (...specialists: SpecialistLoad[]) =>
    suggestedSpecialists({ agencyCase, specialists, departments: smallCatalogue.departments });

  it('suggests whose department decides most of the open items, though busier', () => {
    const ranked = ranking(idle, builder, planner);
    expect(ranked.map((each) => each.accountId)).toEqual(['a', 'b', 'c']);
    expect(ranked.filter((each) => each.isSuggested).map((each) => each.accountId)).toEqual(['a']);
  });

  it('suggests nobody where no department fits, and offers the least busy first', () => {
    const ranked = ranking({ ...idle, accountId: 'd', openCases: 3 }, idle);
    expect(ranked.map((each) => [each.accountId, each.isSuggested])).toEqual([
      ['c', false],
      ['d', false],
    ]);
  });

  it('knows departments also by their short names', () => {
    const [first] = ranking(idle, { ...planner, departmentName: '规资' });
    expect(first).toMatchObject({ accountId: 'a', isSuggested: true });
  });

  it('prefers the less busy of two colleagues of the same department', () => {
    const ranked = ranking(planner, { ...planner, accountId: 'e', openCases: 1 });
    expect(ranked[0]?.accountId).toBe('e');
  });
});
