import type { Document } from '../../document';
import { failure } from '../../paths';
import { compareValues, typeOf } from '../expression/values';
import { feed, groupByOf, outputFields, rowOf, type Field } from './group';
import { roundingOf, type Rounding } from './preferredNumbers';
import { objectOf, wholeNumber, type Stage, type StageContext } from './Stage';

type Keyed = { key: unknown; document: Document };

/** Shares the documents out into so many buckets of about equal size; equal values stay together. */
export function bucketAuto(value: unknown, context: StageContext): Stage {
  const { groupBy, buckets, output, granularity, ...strangers } = objectOf(value, context.name);
  const [stranger] = Object.keys(strangers);
  if (stranger !== undefined) throw failure(`Unrecognized option to $bucketAuto: ${stranger}.`);
  const keyOf = groupByOf(groupBy, context);
  const most = wholeNumber({ value: buckets, name: "$bucketAuto 'buckets'", least: 1 });
  const fields = outputFields(output, context);
  const rounding = granularity === undefined ? undefined : roundingOf(granularity);

  return (documents) => {
    const rows = documents.map((document): Keyed => ({ key: keyOf(document) ?? null, document }));
    if (rounding) for (const { key } of rows) checkRoundable(key);
    rows.sort((left, right) => compareValues(left.key, right.key));
    return sharedOut({ rows, most, rounding }).map((bucket) => shownBucket(bucket, fields));
  };
}

function checkRoundable(key: unknown): void {
  if (typeof key !== 'number')
    throw failure(
      `$bucketAuto can specify a 'granularity' with numeric boundaries only, but found a value with type: ${typeOf(key)}`,
    );
  if (Number.isNaN(key) || key < 0)
    throw failure(
      `$bucketAuto can specify a 'granularity' with non-negative numbers only, but found: ${key}`,
    );
}

type Bucket = { min: unknown; max: unknown; members: Keyed[] };

function sharedOut(wish: { rows: Keyed[]; most: number; rounding?: Rounding }): Bucket[] {
  const { rows, most, rounding } = wish;
  const size = Math.max(1, Math.round(rows.length / most));
  const buckets: Bucket[] = [];
  let start = 0;
  while (start < rows.length) {
    const isLast = buckets.length === most - 1;
    let end = isLast ? rows.length : Math.min(start + size, rows.length);
    const top = rows[end - 1]?.key;
    const bound = rounding?.up(top as number);
    const belongs = (key: unknown): boolean =>
      bound === undefined ? compareValues(key, top) === 0 : (key as number) < bound;
    while (end < rows.length && belongs(rows[end]?.key)) end += 1;

    const lowest = rows[start]?.key;
    buckets.push({
      min: rounding ? (buckets.at(-1)?.max ?? rounding.down(lowest as number)) : lowest,
      max: upperBound({ top, bound, next: rows[end], rounding }),
      members: rows.slice(start, end),
    });
    start = end;
  }
  return buckets;
}

/** Without granularity a bucket ends where the next begins. Nothing lies strictly above 0 in a series, so the next decides. */
function upperBound(wish: { top: unknown; bound?: number; next?: Keyed; rounding?: Rounding }): unknown {
  const { top, bound, next, rounding } = wish;
  if (!rounding) return next ? next.key : top;
  return bound === 0 && next ? rounding.down(next.key as number) : bound;
}

function shownBucket({ min, max, members }: Bucket, fields: Field[]): Document {
  const accumulators = fields.map(({ make }) => make());
  for (const { document } of members) feed({ fields, accumulators, document });
  return rowOf({ id: { min, max }, fields, accumulators });
}
