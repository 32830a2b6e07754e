import { isPlainObject } from '../../document';
import { failure } from '../../paths';
import { several, unary, type Operator } from './Operator';
import { isNullish, setField, shown, typeOf } from './values';

export const objectOperators: Record<string, Operator> = {
  $arrayToObject: unary(toObject),
  $objectToArray: unary((value) => {
    if (isNullish(value)) return null;
    if (!isPlainObject(value))
      throw failure(`$objectToArray requires a document input, found: ${typeOf(value)}`);
    return Object.entries(value).map(([k, v]) => ({ k, v }));
  }),
  $mergeObjects: several({}, (objects) => objects.reduce(merged, {})),
};

/** The fields of an object over those of another; null and missing add nothing. */
export function merged(before: unknown, object: unknown): unknown {
  if (isNullish(object)) return before;
  if (!isPlainObject(object))
    throw failure(
      `$mergeObjects requires object inputs, but input ${shown(object)} is of type ${typeOf(object)}`,
    );
  const both = { ...(before as Record<string, unknown>) };
  for (const [name, value] of Object.entries(object)) setField(both, name, value);
  return both;
}

/** From `[[key, value], …]` or `[{ k, v }, …]`, all of one form; of equal keys the last holds. */
function toObject(list: unknown): unknown {
  if (isNullish(list)) return null;
  if (!Array.isArray(list)) throw failure(`$arrayToObject requires an array input, found: ${typeOf(list)}`);
  const arePairs = Array.isArray(list[0]);
  const made: Record<string, unknown> = {};
  for (const element of list as unknown[]) {
    if (Array.isArray(element) !== arePairs || (!arePairs && !isPlainObject(element)))
      throw failure(
        '$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects.',
      );
    const [key, value] = arePairs ? pairOf(element as unknown[]) : entryOf(element as object);
    if (typeof key !== 'string')
      throw failure(`$arrayToObject requires keys of type string, found: ${typeOf(key)}`);
    setField(made, key, value);
  }
  return made;
}

function pairOf(pair: unknown[]): unknown[] {
  if (pair.length === 2) return pair;
  throw failure(`$arrayToObject requires an array of size 2 arrays, found array of size: ${pair.length}`);
}

function entryOf(entry: object): unknown[] {
  if (Object.keys(entry).length === 2 && 'k' in entry && 'v' in entry) return [entry.k, entry.v];
  throw failure("$arrayToObject requires an object with keys 'k' and 'v' only");
}
