import { z } from '../zod';
import { latestBaselines, type Baseline } from './Baseline';
import { countOf, figuresOf, type Figures } from './figures';
import type { DecidedKind, Rollup } from './rollup';
import { standardise, type Standardised } from './standardise';

/** So many decided items must there be on a side before it is compared; a district may change it. */
export const LEAST_CASES = 10;

/** Below 5 a single case would move every figure, and could be told from it. */
export const LeastNumber = z
  .number('请填写最少件数。')
  .int('“最少件数”应为整数。')
  .min(5, '“最少件数”不能少于 5 件。')
  .max(200, '“最少件数”最多 200 件。');

export interface ItemComparison {
  readonly itemId: string;
  readonly decided: number;
  /** Null below the least number. */
  readonly figures: Figures | null;
  /** The same item at all other departments together; null where they decided too few. */
  readonly others: Figures | null;
  /** The same item without the service; null where nothing is known or too few were counted. */
  readonly without: Baseline | null;
}

export interface DepartmentComparison {
  readonly departmentId: string;
  readonly decided: number;
  /** Over all its items; null below the least number. */
  readonly figures: Figures | null;
  /** Most decided first. */
  readonly items: readonly ItemComparison[];
  /** Over the items for which both sides have enough; null where there is none. */
  readonly withoutService: Standardised | null;
  readonly otherDepartments: Standardised | null;
}

export interface Comparison {
  readonly least: number;
  /** In the order of their ids, never by a figure: a list in order of speed would be a ranking. */
  readonly departments: readonly DepartmentComparison[];
  /** Departments decide different items, so their lengths cannot be held against each other as they are. */
  readonly isMixDifferent: boolean;
}

/**
 * Departments’ behaviour compared fairly (R1): nothing is said below `least` decided items, shares of the limit stand
 * beside lengths, and two sides are held against each other item by item with the same weights. Rollups may come in any
 * order and may repeat an item by month.
 */
export function compareDepartments({
  rollups,
  baselines,
  least,
}: {
  readonly rollups: readonly Rollup[];
  readonly baselines: readonly Baseline[];
  readonly least: number;
}): Comparison {
  const latest = latestBaselines(baselines);
  const departments = groupBy(rollups, ({ departmentId }) => departmentId)
    .map(([departmentId, own]) => {
      const others = rollups.filter((rollup) => rollup.departmentId !== departmentId);
      return compareOne({ departmentId, own, others, latest, least });
    })
    .filter(({ decided }) => decided > 0);

  const mixes = new Set(
    departments.map(({ items }) =>
      items
        .map(({ itemId }) => itemId)
        .sort()
        .join(' '),
    ),
  );
  return { least, departments, isMixDifferent: mixes.size > 1 };
}

interface OneDepartment {
  readonly departmentId: string;
  readonly own: readonly Rollup[];
  readonly others: readonly Rollup[];
  readonly latest: ReadonlyMap<string, Baseline>;
  readonly least: number;
}

function compareOne({ departmentId, own, others, latest, least }: OneDepartment): DepartmentComparison {
  const items = groupBy(own, ({ itemId }) => itemId)
    .map(([itemId, rollups]) => {
      const elsewhere = others.filter((rollup) => rollup.itemId === itemId);
      const baseline = latest.get(itemId);
      return {
        itemId,
        decided: countOf(kindsIn(rollups)),
        figures: enoughOf(kindsIn(rollups), least),
        others: enoughOf(kindsIn(elsewhere), least),
        without: baseline && baseline.decided >= least ? baseline : null,
      };
    })
    .filter(({ decided }) => decided > 0)
    .sort((one, other) => other.decided - one.decided || one.itemId.localeCompare(other.itemId));

  return {
    departmentId,
    decided: countOf(kindsIn(own)),
    figures: enoughOf(kindsIn(own), least),
    items,
    withoutService: held(items, 'without'),
    otherDepartments: held(items, 'others'),
  };
}

/** Each item weighs what the department decided of it. */
function held(items: readonly ItemComparison[], side: 'without' | 'others'): Standardised | null {
  return standardise(
    items.flatMap(({ itemId, decided, figures, [side]: other }) =>
      figures && other ? [{ itemId, weight: decided, own: figures, other }] : [],
    ),
  );
}

function enoughOf(kinds: readonly DecidedKind[], least: number): Figures | null {
  return countOf(kinds) < least ? null : figuresOf(kinds);
}

function kindsIn(rollups: readonly Rollup[]): DecidedKind[] {
  return rollups.flatMap(({ kinds }) => kinds);
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
