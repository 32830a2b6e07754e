import type { ItemComparison } from '@/domain/comparison/compareDepartments';
import { sayNumber, sayShare } from '@/domain/comparison/differenceWords';
import type { Difference, Standardised } from '@/domain/comparison/standardise';
import type { SidesRow } from './SidesTable';

const UNKNOWN = '—';

function orUnknown(value: number | null | undefined, say: (value: number) => string): string {
  return value === null || value === undefined ? UNKNOWN : say(value);
}

function pair(difference: Difference | null, say: (value: number) => string): readonly string[] {
  return [orUnknown(difference?.own, say), orUnknown(difference?.other, say)];
}

/** A department over the items of which both sides have enough, each with the same weight on both. */
export function standardisedRows({ medianWd, lateShare, correctedTwiceShare }: Standardised): SidesRow[] {
  return [
    { label: '用时(工作日)', cells: pair(medianWd, sayNumber) },
    { label: '超期比例', cells: pair(lateShare, sayShare) },
    { label: '二次补正比例', cells: pair(correctedTwiceShare, sayShare) },
  ];
}

export interface ItemSides {
  readonly columns: readonly string[];
  readonly rows: readonly SidesRow[];
}

/** One item at one department: with the service, without it, and at the other departments that decide it. */
export function itemSides({ figures, without, others }: ItemComparison): ItemSides {
  const sides = [
    { column: '有服务', figures },
    ...(without ? [{ column: '无服务', figures: { ...without, inHandShare: null, stoppedWd: null } }] : []),
    ...(others ? [{ column: '其他部门', figures: others }] : []),
  ];
  const row = (label: string, cell: (side: (typeof sides)[number]['figures']) => string): SidesRow => ({
    label,
    cells: sides.map((side) => cell(side.figures)),
  });

  return {
    columns: sides.map(({ column }) => column),
    rows: [
      row('用时中位数(工作日)', (side) => orUnknown(side?.medianWd, sayNumber)),
      row('八成用时(工作日)', (side) => orUnknown(side?.highWd, sayNumber)),
      row('时限余量', (side) => orUnknown(side?.inHandShare, sayShare)),
      row('超期比例', (side) => orUnknown(side?.lateShare, sayShare)),
      row('二次补正比例', (side) => orUnknown(side?.correctedTwiceShare, sayShare)),
      row('平均停钟(工作日)', (side) => orUnknown(side?.stoppedWd, sayNumber)),
    ],
  };
}
