import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import type { Day } from '@/domain/shared/time';

export interface CaseGroup {
  readonly key: 'urged' | 'due' | 'mine' | 'waiting';
  readonly title: string;
  readonly rows: readonly CaseRow[];
}

const titles = {
  urged: '企业催办,请答复',
  due: '今天到期或已超期',
  mine: '轮到您',
  waiting: '在等企业或部门',
} as const;

/** A specialist's day: what the enterprise urges for; what is due at the latest today, whoever has it; then what lies with him; then the rest. */
export function groupedCases(rows: readonly CaseRow[], today: Day): CaseGroup[] {
  const groupOf = ({ turn, urgeDueOn }: CaseRow): CaseGroup['key'] => {
    if (urgeDueOn !== null) return 'urged';
    if (turn.dueOn !== null && turn.dueOn <= today) return 'due';
    return turn.holder === 'specialist' ? 'mine' : 'waiting';
  };

  return (['urged', 'due', 'mine', 'waiting'] as const)
    .map((key) => ({ key, title: titles[key], rows: rows.filter((row) => groupOf(row) === key) }))
    .filter((group) => group.rows.length > 0);
}
