import { failure } from '../../paths';
import { constantOf } from '../expression/compileExpression';
import { areOfOneType, compareValues } from '../expression/values';
import { byId, groupByOf, grouping, outputFields } from './group';
import { objectOf, type Stage, type StageContext } from './Stage';

/** Groups by the bounds between which a value lies: from its lower bound to before the next. */
export function bucket(value: unknown, context: StageContext): Stage {
  const { groupBy, boundaries, default: other, output, ...strangers } = objectOf(value, context.name);
  const [stranger] = Object.keys(strangers);
  if (stranger !== undefined) throw failure(`Unrecognized option to $bucket: ${stranger}.`);

  const keyOf = groupByOf(groupBy, context);
  const bounds = risingBounds(boundaries);
  const otherwise = other === undefined ? undefined : { id: constantOf(other) ?? null };
  if (otherwise) checkOutside(otherwise.id, bounds);

  const idOf = (document: Record<string, unknown>): unknown => {
    const place = placeOf(keyOf(document) ?? null, bounds);
    if (place >= 0 && place < bounds.length - 1) return bounds[place];
    if (otherwise) return otherwise.id;
    throw failure(
      '$switch could not find a matching branch for an input, and no default was specified: a value lies outside all buckets',
    );
  };
  const buckets = grouping({ idOf, fields: outputFields(output, context) });
  return (documents) => buckets(documents).sort(byId);
}

function risingBounds(boundaries: unknown): unknown[] {
  if (!Array.isArray(boundaries)) throw failure("The $bucket 'boundaries' field must be an array");
  if (boundaries.length < 2) throw failure("The $bucket 'boundaries' field must have at least 2 values");
  const bounds = boundaries.map((bound) => constantOf(bound));
  for (const [place, bound] of bounds.entries()) {
    if (bound === undefined)
      throw failure("The $bucket 'boundaries' field must be an array of constant values");
    if (place === 0) continue;
    const before = bounds[place - 1];
    if (!areOfOneType(before, bound))
      throw failure("All values in the 'boundaries' option to $bucket must have the same type");
    if (compareValues(before, bound) >= 0)
      throw failure("The 'boundaries' option to $bucket must be sorted in ascending order");
  }
  return bounds;
}

function checkOutside(id: unknown, bounds: unknown[]): void {
  const isOutside = compareValues(id, bounds[0]) < 0 || compareValues(id, bounds.at(-1)) >= 0;
  if (isOutside) return;
  throw failure(
    "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary",
  );
}

/** The place of the last bound that is not above the key, or -1; by halving, for there may be thousands. */
function placeOf(key: unknown, bounds: unknown[]): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareValues(bounds[middle], key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
