import { keyColumn, type Collection, type Index, type IndexKey } from './collection';
import type { Document } from './document';
import { fieldBounds, type FieldBounds } from './fieldBounds';
import { directionFor, orderBy, type Access } from './indexOrder';
import { endOfType, startOfType } from './orderKey';

/** How to read the candidates of a query; each is checked against the whole filter afterwards. */
export type Plan = {
  /** The index read, or `scan` for every document in the order of insertion. */
  name: string;
  /** `FROM … WHERE …`; the documents' table is named `d`. */
  source: string;
  parameters: string[];
  /** `ORDER BY …`, always ending in seq so that batches do not overlap. */
  order: string;
  /** Whether the rows come in the wanted order, so that reading may stop at the limit. */
  isOrdered: boolean;
};

type Wish = { collection: Collection; filter: Document; sort: IndexKey[] };

/** Picks the index that fixes most leading fields, then a range, then the order; else a scan. */
export function planQuery({ collection, filter, sort }: Wish): Plan {
  const bounds = fieldBounds(filter);
  const plans = accesses(collection).map((access) => planAccess({ access, bounds, sort }));
  const best = plans.reduce((leading, plan) => (plan.score > leading.score ? plan : leading));
  if (best.score > 0) return best.plan;

  const source = `FROM ${collection.table} d`;
  return { name: 'scan', source, parameters: [], order: 'ORDER BY d.seq', isOrdered: sort.length === 0 };
}

function accesses(collection: Collection): Access[] {
  const primary: Access = {
    name: '_id_',
    keys: [['_id', 1]],
    isMultikey: false,
    from: `FROM ${collection.table} d`,
    columns: ['d.id'],
    seq: 'd.seq',
  };
  return [primary, ...collection.indexes.map((index) => toAccess({ collection, index }))];
}

/** CROSS JOIN keeps SQLite from turning the join around and losing the index's order. */
function toAccess({ collection, index }: { collection: Collection; index: Index }): Access {
  const { name, keys, isMultikey } = index;
  const from = `FROM ${index.table} i CROSS JOIN ${collection.table} d ON d.seq = i.seq`;
  const columns = keys.map((_, position) => `i.${keyColumn(position)}`);
  return { name, keys, isMultikey, from, columns, seq: 'i.seq' };
}

type Fit = { access: Access; bounds: Map<string, FieldBounds>; sort: IndexKey[] };

function planAccess({ access, bounds, sort }: Fit): { plan: Plan; score: number } {
  const fixed = leadingEqualities({ access, bounds });
  const rangeColumn = access.columns[fixed.count];
  const rangeBounds = bounds.get(access.keys[fixed.count]?.[0] ?? '');
  const range = rangeColumn && rangeBounds ? rangeOf({ column: rangeColumn, rangeBounds, access }) : none();
  const direction =
    access.isMultikey || !fixed.isSingle ? 0 : directionFor({ access, fixed: fixed.count, sort });

  const conditions = [...fixed.conditions, ...range.conditions];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const plan: Plan = {
    name: access.name,
    source: access.from + where,
    parameters: [...fixed.parameters, ...range.parameters],
    order: orderBy({ access, direction }),
    isOrdered: sort.length === 0 || direction !== 0,
  };
  const score =
    fixed.count * 4 + (range.conditions.length > 0 ? 2 : 0) + (sort.length > 0 && direction ? 3 : 0);
  return { plan, score };
}

type Fixed = { count: number; conditions: string[]; parameters: string[]; isSingle: boolean };

function none(): { conditions: string[]; parameters: string[] } {
  return { conditions: [], parameters: [] };
}

function leadingEqualities({ access, bounds }: Omit<Fit, 'sort'>): Fixed {
  const fixed: Fixed = { count: 0, isSingle: true, ...none() };
  for (const [position, [path]] of access.keys.entries()) {
    const equals = bounds.get(path)?.equals;
    if (!equals) break;
    fixed.count = position + 1;
    fixed.isSingle &&= equals.length === 1;
    fixed.conditions.push(`${access.columns[position]} IN (${equals.map(() => '?').join(', ')})`);
    fixed.parameters.push(...equals);
  }
  return fixed;
}

type RangeWish = { column: string; rangeBounds: FieldBounds; access: Access };

/** With arrays, two elements may satisfy one bound each, so only one bound may narrow the range. */
function rangeOf({ column, rangeBounds, access }: RangeWish): { conditions: string[]; parameters: string[] } {
  const { lower, upper: givenUpper } = rangeBounds;
  if (!lower && !givenUpper) return none();

  const upper = access.isMultikey && lower ? undefined : givenUpper;
  const start = lower ?? { key: startOfType(upper?.key ?? ''), isInclusive: true };
  const end = upper ?? { key: endOfType(start.key), isInclusive: false };
  return {
    conditions: [
      `${column} ${start.isInclusive ? '>=' : '>'} ?`,
      `${column} ${end.isInclusive ? '<=' : '<'} ?`,
    ],
    parameters: [start.key, end.key],
  };
}
