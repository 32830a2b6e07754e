import { update as mingoUpdate } from 'mingo';
import { CloudError } from '../cloudError';
import type { Document } from './document';
import { MINGO_OPTIONS, translateErrors } from './filter';
import { compareKeys, orderKey } from './orderKey';
import { failure, readPath, removePath, writePath } from './paths';
import { pullFrom, pushTo, addToSet, popFrom } from './updateArrays';

type Change = { document: Document; path: string; operand: unknown; now: number };
type Operator = (change: Change) => void;

/** MongoDB's update operators on plain dotted paths, with its errors where a type does not fit. */
const OPERATORS: Record<string, Operator> = {
  $set: ({ document, path, operand }) => writePath({ document, path, value: operand }),
  $unset: ({ document, path }) => removePath({ document, path }),
  $inc: (change) => arithmetic({ ...change, name: '$inc', combine: (left, right) => left + right }),
  $mul: (change) => arithmetic({ ...change, name: '$mul', combine: (left, right) => left * right }),
  $min: (change) => extreme({ ...change, sign: -1 }),
  $max: (change) => extreme({ ...change, sign: 1 }),
  $push: pushTo,
  $addToSet: addToSet,
  $pop: popFrom,
  $pull: pullFrom,
  $pullAll: ({ document, path, operand }) => pullFrom({ document, path, operand: { $in: operand } }),
  $rename: rename,
  $bit: bitwise,
  $currentDate: ({ document, path, now }) => writePath({ document, path, value: new Date(now) }),
};

type Update = { document: Document; update: Document; filter: Document; now: number };

/**
 * Changes `document` (a fresh copy) as the update says. `now` is epoch ms. Throws DATABASE_REQUEST_FAILED with
 * MongoDB's words when an operator cannot be applied, DATABASE_INVALID_OPERRATOR when it does not exist.
 */
export function applyUpdate({ document, update, filter, now }: Update): void {
  refuseConflicts(update);
  if (hasPositional(update)) {
    translateErrors(() => mingoUpdate(document, update, [], filter, { queryOptions: MINGO_OPTIONS }));
    return;
  }

  for (const [name, changes] of Object.entries(update)) {
    const operator = operatorNamed(name);
    for (const [path, operand] of Object.entries(changes as Document))
      operator({ document, path, operand, now });
  }
}

function operatorNamed(name: string): Operator {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!operator) throw new CloudError('DATABASE_INVALID_OPERRATOR', `Unknown modifier: ${name}`);
  return operator;
}

function pathsOf(update: Document): string[] {
  return Object.values(update).flatMap((changes) => Object.keys(changes as Document));
}

function hasPositional(update: Document): boolean {
  return pathsOf(update).some((path) => path.includes('$'));
}

/** Two changes of one field, or of a field and its part, have no defined order. */
function refuseConflicts(update: Document): void {
  for (const name of Object.keys(update)) operatorNamed(name);

  const paths = pathsOf(update).sort();
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

type Arithmetic = Change & { name: string; combine: (left: number, right: number) => number };

function arithmetic({ document, path, operand, name, combine }: Arithmetic): void {
  if (typeof operand !== 'number') throw failure(`Cannot apply ${name} with non-numeric argument: {${path}}`);

  const current = readPath({ document, path });
  if (current !== undefined && typeof current !== 'number') {
    throw failure(
      `Cannot apply ${name} to a value of non-numeric type. {_id: ${String(document._id)}} has '${path}'`,
    );
  }
  const start = current ?? 0;
  writePath({ document, path, value: combine(start, operand) });
}

function extreme({ document, path, operand, sign }: Change & { sign: 1 | -1 }): void {
  const current = readPath({ document, path });
  const isBetter = current === undefined || compareKeys(orderKey(operand), orderKey(current)) * sign > 0;
  if (isBetter) writePath({ document, path, value: operand });
}

function rename({ document, path, operand }: Change): void {
  const value = readPath({ document, path });
  if (typeof operand !== 'string') throw failure(`The 'to' field for $rename must be a string: ${path}`);
  if (value === undefined) return;

  removePath({ document, path });
  writePath({ document, path: operand, value });
}

function bitwise({ document, path, operand }: Change): void {
  const current = readPath({ document, path }) ?? 0;
  if (!Number.isInteger(current))
    throw failure(`Cannot apply $bit to a value of non-integral type: '${path}'`);

  let bits = current as number;
  const { and, or, xor } = operand as { and?: number; or?: number; xor?: number };
  if (and !== undefined) bits &= and;
  if (or !== undefined) bits |= or;
  if (xor !== undefined) bits ^= xor;
  writePath({ document, path, value: bits });
}
