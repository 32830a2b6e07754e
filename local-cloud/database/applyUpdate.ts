import { CloudError } from '../cloudError';
import { isPlainObject, type Document } from './document';
import { OpaqueValue } from './ejson';
import { compareKeys, orderKey } from './orderKey';
import { failure, readPath, removePath, writePath } from './paths';
import { concretePaths } from './positional';
import { addToSet, popFrom, pullAllFrom, pullFrom, pushTo } from './updateArrays';
import { addTo, changeBits, multiply } from './updateNumbers';

type Change = { document: Document; path: string; operand: unknown; now: number };
type Operator = (change: Change) => void;

/** MongoDB's update operators on plain dotted paths, with its errors where a type does not fit. */
const OPERATORS: Record<string, Operator> = {
  $set: ({ document, path, operand }) => writePath({ document, path, value: operand }),
  $unset: ({ document, path }) => removePath({ document, path }),
  $inc: addTo,
  $mul: multiply,
  $min: (change) => extreme({ ...change, sign: -1 }),
  $max: (change) => extreme({ ...change, sign: 1 }),
  $push: pushTo,
  $addToSet: addToSet,
  $pop: popFrom,
  $pull: pullFrom,
  $pullAll: pullAllFrom,
  $rename: rename,
  $bit: changeBits,
  $currentDate: (change) => writePath({ ...change, value: currentDate(change) }),
  // Updates of the SDK never insert.
  $setOnInsert: () => undefined,
};

type Update = { document: Document; update: Document; filter: Document; now: number };

/**
 * Changes `document` (a fresh copy) as the update says. `now` is epoch ms. Throws DATABASE_REQUEST_FAILED with
 * MongoDB's words when an operator cannot be applied, DATABASE_INVALID_OPERRATOR when it does not exist.
 */
export function applyUpdate({ document, update, filter, now }: Update): void {
  refuseConflicts(update);
  for (const { name, path, operand } of changesOf({ document, update, filter }))
    operatorNamed(name)({ document, path, operand, now });
}

/** Where `$` and `$[]` point to is settled before anything changes. */
function changesOf({ document, update, filter }: Omit<Update, 'now'>) {
  return Object.entries(update).flatMap(([name, changes]) =>
    Object.entries(changes as Document).flatMap(([wanted, operand]) =>
      concretePaths({ document, path: wanted, filter }).map((path) => ({ name, path, operand })),
    ),
  );
}

function operatorNamed(name: string): Operator {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!operator) throw new CloudError('DATABASE_INVALID_OPERRATOR', `Unknown modifier: ${name}`);
  return operator;
}

function pathsOf(update: Document): string[] {
  return Object.values(update).flatMap((changes) => Object.keys(changes as Document));
}

/** Two changes of one field, or of a field and its part, have no defined order. */
function refuseConflicts(update: Document): void {
  for (const name of Object.keys(update)) operatorNamed(name);

  const renamed = Object.values(isPlainObject(update.$rename) ? update.$rename : {}).map(String);
  const paths = [...pathsOf(update), ...renamed].sort();
  for (const [position, path] of paths.entries()) {
    if (path === '_id' || path.startsWith('_id.')) {
      throw failure(`Performing an update on the path '_id' would modify the immutable field '_id'`);
    }
    const isTaken = paths.some(
      (other, at) => at !== position && (other === path || other.startsWith(`${path}.`)),
    );
    if (isTaken) throw failure(`Updating the path '${path}' would create a conflict at '${path}'`);
  }
}

/** `true`, `{ $type: 'date' }` or, in whole seconds, `{ $type: 'timestamp' }`. */
function currentDate({ path, operand, now }: Change): unknown {
  const type = isPlainObject(operand) ? operand.$type : 'date';
  const isWish = typeof operand === 'boolean' || isPlainObject(operand);
  if (isWish && type === 'date') return new Date(now);
  if (isWish && type === 'timestamp')
    return new OpaqueValue({ $timestamp: { t: Math.floor(now / 1000), i: 1 } });
  throw failure(`'${path}' is not valid type for $currentDate: use true or { $type: 'timestamp' | 'date' }`);
}

function extreme({ document, path, operand, sign }: Change & { sign: 1 | -1 }): void {
  const current = readPath({ document, path });
  const isBetter = current === undefined || compareKeys(orderKey(operand), orderKey(current)) * sign > 0;
  if (isBetter) writePath({ document, path, value: operand });
}

function rename({ document, path, operand }: Change): void {
  if (typeof operand !== 'string') throw failure(`The 'to' field for $rename must be a string: ${path}`);
  for (const side of [path, operand]) refuseArrays({ document, path: side });
  const value = readPath({ document, path });
  if (value === undefined) return;

  removePath({ document, path });
  writePath({ document, path: operand, value });
}

function refuseArrays({ document, path }: { document: Document; path: string }): void {
  const segments = path.split('.');
  for (const place of segments.keys()) {
    const above = segments.slice(0, place).join('.');
    if (above !== '' && Array.isArray(readPath({ document, path: above })))
      throw failure(`The source and target field for $rename must not be on an array: '${path}'`);
  }
}
