import { originalsToReturn } from '@/domain/agencyCase/caseFacts';
import { papersReturned, returnLines } from '@/features/visit/returnLines';
import { CaseStory } from '../../support/caseBuilders';

describe('returnLines', () => {
  const lines = returnLines(originalsToReturn(CaseStory.inProgress().current));

  it('offers every original that is held, all of it, and no copy', () => {
    expect(lines.map(({ name, count, isTaken }) => [name, count, isTaken])).toEqual([['营业执照', 1, true]]);
  });

  it('leaves out, until it is ticked, what a department still has', () => {
    const [held] = originalsToReturn(CaseStory.inProgress().current);
    const loan = { departmentName: '规划资源局', since: '2026-11-24T02:00:00.000Z', dueBackOn: null };
    expect(held && returnLines([{ ...held, loan }])).toMatchObject([{ isTaken: false, loan }]);
  });

  it('names the line of the earlier list that each paper came on', () => {
    expect(papersReturned(lines)).toEqual([
      { name: '营业执照', kind: 'original', count: 1, returnsEntryId: lines[0]?.entryId },
    ]);
    expect(papersReturned(lines.map((line) => ({ ...line, isTaken: false })))).toEqual([]);
  });
});
