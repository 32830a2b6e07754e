import { originalsHeld } from '@/domain/agencyCase/caseFacts';
import { RuleViolation } from '@/domain/agencyCase/RuleViolation';
import { CaseStory } from '../../support/caseBuilders';

// The stories begin on 2026-11-23.
function withOriginal(count = 1) {
  const paper = { name: '出让合同', kind: 'original', count, dueBackOn: '2026-12-10' } as const;
  const story = CaseStory.assigned()
    .does('specialist', 'RecordVisit', { place: '示例路', note: '', papers: [paper] })
    .confirmsHandovers();
  return { story, entryId: originalsHeld(story.current)[0]?.entryId ?? '' };
}

const lend = (entryId: string, dueBackOn: string | null = '2026-12-01') => ({
  ...{ entryId, departmentName: '规划资源局', dueBackOn },
});
const loanOf = (story: CaseStory) => originalsHeld(story.current)[0]?.loan;

describe('an original that a department wants to see', () => {
  it('is with the department from then on, until it is taken back', () => {
    const { story, entryId } = withOriginal();
    story.does('specialist', 'LendOriginal', lend(entryId));
    expect(loanOf(story)).toMatchObject({ departmentName: '规划资源局', dueBackOn: '2026-12-01' });
    expect(() => story.does('specialist', 'LendOriginal', lend(entryId))).toThrow(RuleViolation);

    story.does('specialist', 'TakeOriginalBack', { entryId });
    expect(loanOf(story)).toBeNull();
    expect(() => story.does('specialist', 'TakeOriginalBack', { entryId })).toThrow(RuleViolation);
    story.does('specialist', 'LendOriginal', lend(entryId, null));
    expect(loanOf(story)?.dueBackOn).toBeNull();
  });

  it('is not lent for longer than the enterprise was promised, nor into the past', () => {
    const { story, entryId } = withOriginal();
    for (const day of ['2026-12-11', '2026-11-22'])
      expect(() => story.does('specialist', 'LendOriginal', lend(entryId, day))).toThrow(RuleViolation);
    expect(loanOf(story)).toBeNull();
  });

  it('is with no department any more once it goes home', () => {
    const { story, entryId } = withOriginal();
    story.does('specialist', 'LendOriginal', lend(entryId));
    const paper = { name: '出让合同', kind: 'original', count: 1, returnsEntryId: entryId } as const;
    story.does('specialist', 'RecordHandover', { direction: 'toEnterprise', papers: [paper] });
    expect(loanOf(story)).toBeNull();
    expect(() => story.does('specialist', 'LendOriginal', lend(entryId))).toThrow(RuleViolation);
    expect(originalsHeld(story.confirmsHandovers().current)).toEqual([]);
  });

  it('stays with the department as long as not all of its copies go home', () => {
    const { story, entryId } = withOriginal(3);
    const goesHome = (count: number) => {
      const paper = { name: '出让合同', kind: 'original', count, returnsEntryId: entryId } as const;
      story.does('specialist', 'RecordHandover', { direction: 'toEnterprise', papers: [paper] });
    };
    story.does('specialist', 'LendOriginal', lend(entryId));
    goesHome(1);
    expect(loanOf(story)).toMatchObject({ departmentName: '规划资源局' });
    expect(() => story.does('specialist', 'LendOriginal', lend(entryId))).toThrow(RuleViolation);
    goesHome(2);
    expect(loanOf(story)).toBeNull();
    expect(() => story.does('specialist', 'TakeOriginalBack', { entryId })).toThrow(RuleViolation);
  });

  it.each(['applicant', 'window', 'otherSpecialist', 'supervisor'] as const)(
    'is handed on by its specialist, not by %s',
    (person) => {
      const { story, entryId } = withOriginal();
      expect(() => story.does(person, 'LendOriginal', lend(entryId))).toThrow(RuleViolation);
      story.does('specialist', 'LendOriginal', lend(entryId));
      expect(() => story.does(person, 'TakeOriginalBack', { entryId })).toThrow(RuleViolation);
    },
  );
});
