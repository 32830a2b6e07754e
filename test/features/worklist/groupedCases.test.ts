import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import type { TurnHolder } from '@/domain/agencyCase/turnOf';
import { groupedCases } from '@/features/worklist/groupedCases';

const TODAY = '2026-11-23';

function row(
  caseId: string,
  holder: TurnHolder,
  dueOn: string | null,
  urgeDueOn: string | null = null,
): CaseRow {
  return {
    caseId,
    number: '20261123-00001',
    version: 1,
    mode: 'agency',
    status: 'inProgress',
    enterpriseName: '示例甲有限公司',
    projectName: '示例厂房',
    specialistName: '示例专员甲',
    turn: { holder, name: '', task: '', dueOn },
    itemsDone: 0,
    itemsTotal: 1,
    urgeDueOn,
    deferralDueOn: null,
    submittedAt: '2026-11-20T00:00:00.000Z',
    updatedAt: '2026-11-20T00:00:00.000Z',
  };
}

describe('groupedCases', () => {
  it('puts urges first, then what is due today or over first, whoever has it, then the specialist’s own, then the rest', () => {
    const groups = groupedCases(
      [
        row('department', 'department', '2026-11-30'),
        row('own', 'specialist', null),
        row('urged', 'department', '2026-12-30', '2026-11-24'),
        row('late', 'department', '2026-11-20'),
        row('today', 'specialist', TODAY),
      ],
      TODAY,
    );
    expect(groups.map((group) => [group.title, group.rows.map((each) => each.caseId)])).toEqual([
      ['企业催办,请答复', ['urged']],
      ['今天到期或已超期', ['late', 'today']],
      ['轮到您', ['own']],
      ['在等企业或部门', ['department']],
    ]);
  });

  it('leaves out what is empty', () => {
    expect(groupedCases([row('own', 'specialist', null)], TODAY)).toHaveLength(1);
  });
});
