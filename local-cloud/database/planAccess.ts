import { keyColumn, type Collection, type Index, type IndexKey } from './collection';
import type { FieldBounds } from './fieldBounds';
import { directionFor, orderBy, type Access } from './indexOrder';
import { endOfType, startOfType } from './orderKey';

/** One read of an index or a table. */
export type Part = {
  /** `FROM … WHERE …`; the documents' table is named `d`. */
  source: string;
  parameters: string[];
  /** `ORDER BY …`, always ending in seq so that batches do not overlap. */
  order: string;
};

/** What one index can do for a query. */
export type AccessPlan = {
  name: string;
  parts: Part[];
  /** Whether the rows of each part come in the wanted order. */
  isOrdered: boolean;
  /** Whether it leaves documents out, and does not only give their order. */
  isNarrowing: boolean;
  score: number;
};

/** Lists of values are read one by one, each in order, up to so many combinations; beyond that they are sorted. */
const MOST_PARTS = 100;

/** The ways to read a collection: by `_id` and by each index. */
export function accesses(collection: Collection): Access[] {
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

/** Fixes as many leading fields as it can, then takes a range, at best with two ends, then the order. */
export function planAccess({ access, bounds, sort }: Fit): AccessPlan {
  const fixed = leadingEqualities({ access, bounds });
  const rangeColumn = access.columns[fixed.length];
  const rangeBounds = boundsOf({ access, bounds, place: fixed.length });
  const range = rangeColumn && rangeBounds ? rangeOf({ column: rangeColumn, rangeBounds, access }) : none();
  const wanted = access.isMultikey ? 0 : directionFor({ access, fixed: fixed.length, sort });

  const combinations = sort.length > 0 && wanted !== 0 ? combined(fixed) : undefined;
  const direction = combinations ? wanted : 0;
  const isNarrowing = fixed.length > 0 || range.conditions.length > 0;
  const score = fixed.length * 4 + range.worth + (sort.length > 0 && direction ? 3 : 0);
  return {
    name: access.name,
    parts: (combinations ?? [fixed]).map((values) => partOf({ access, values, range, direction })),
    isOrdered: sort.length === 0 || direction !== 0,
    isNarrowing,
    score,
  };
}

/** `worth`: what it adds to the score. */
type Range = { conditions: string[]; parameters: string[]; worth: number };

function none(): Range {
  return { conditions: [], parameters: [], worth: 0 };
}

/** The values that the leading fields of the index may have, field by field. */
function leadingEqualities({ access, bounds }: Omit<Fit, 'sort'>): string[][] {
  const values = access.keys.map((_, place) => boundsOf({ access, bounds, place })?.equals);
  const end = values.findIndex((equals) => equals === undefined);
  return (end < 0 ? values : values.slice(0, end)) as string[][];
}

type Column = Omit<Fit, 'sort'> & { place: number };

/**
 * What a column must be. Of an array of objects two elements may meet one condition each, while an entry is made of one
 * element: only the first column under it may be narrowed.
 */
function boundsOf({ access, bounds, place }: Column): FieldBounds | undefined {
  const root = rootOf(access.keys[place]);
  const isShared = access.keys.slice(0, place).some((key) => rootOf(key) === root);
  return access.isMultikey && isShared ? undefined : bounds.get(access.keys[place]?.[0] ?? '');
}

function rootOf(key: IndexKey | undefined): string | undefined {
  return key?.[0].split('.')[0];
}

/** One value for each field, in every combination; undefined when they are too many. */
function combined(fixed: string[][]): string[][][] | undefined {
  const count = fixed.reduce((product, values) => product * values.length, 1);
  if (count > MOST_PARTS) return undefined;
  return fixed.reduce<string[][][]>(
    (prefixes, values) => prefixes.flatMap((prefix) => values.map((value) => [...prefix, [value]])),
    [[]],
  );
}

type PartWish = { access: Access; values: string[][]; range: Range; direction: 1 | -1 | 0 };

function partOf({ access, values, range, direction }: PartWish): Part {
  const equalities = values.map(
    (equals, position) => `${access.columns[position]} IN (${equals.map(() => '?').join(', ')})`,
  );
  const conditions = [...equalities, ...range.conditions];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return {
    source: access.from + where,
    parameters: [...values.flat(), ...range.parameters],
    order: orderBy({ access, direction }),
  };
}

type RangeWish = { column: string; rangeBounds: FieldBounds; access: Access };

/** With arrays, two elements may satisfy one bound each, so only one bound may narrow the range. */
function rangeOf({ column, rangeBounds, access }: RangeWish): Range {
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
    worth: lower && upper ? 2.5 : 2,
  };
}
