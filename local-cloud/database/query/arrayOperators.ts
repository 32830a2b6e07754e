import { isPlainObject } from '../document';
import { failure } from '../paths';
import { isWhole } from '../values/numbers';
import { equals } from './equality';
import type { Compile, Operator, Predicate } from './Predicate';
import { isOperatorObject } from './patterns';

/** `$size`, `$all` and `$elemMatch`. */
export const arrayOperators: Record<string, Operator> = {
  $size: (operand) => {
    if (!isWhole(operand)) throw failure('$size must be a whole number');
    if (operand < 0) throw failure('$size may not be negative');
    return (leaves) => leaves.some((leaf) => Array.isArray(leaf) && leaf.length === operand);
  },
  $all: (operand, compile) => all(operand, compile),
  $elemMatch: (operand, compile) => elementMatch(operand, compile),
};

function all(operand: unknown, compile: Compile): Predicate {
  if (!Array.isArray(operand)) throw failure('$all needs an array');
  const predicates = operand.some(isElementMatch)
    ? operand.map((part) => elementMatchOf(part, compile))
    : operand.map(plain);
  return (leaves, isElement) =>
    predicates.length > 0 && predicates.every((predicate) => predicate(leaves, isElement));
}

function isElementMatch(part: unknown): part is { $elemMatch: unknown } {
  return isPlainObject(part) && Object.hasOwn(part, '$elemMatch');
}

function elementMatchOf(part: unknown, compile: Compile): Predicate {
  if (isElementMatch(part)) return elementMatch(part.$elemMatch, compile);
  throw failure('$all/$elemMatch has to be consistent');
}

function plain(part: unknown): Predicate {
  if (isOperatorObject(part)) throw failure('no $ expressions in $all');
  return equals(part);
}

const LOGICAL = ['$and', '$or', '$nor'];

function elementMatch(operand: unknown, compile: Compile): Predicate {
  if (!isPlainObject(operand)) throw failure('$elemMatch needs an Object');
  const [first = ''] = Object.keys(operand);
  const isOnValues = first.startsWith('$') && !LOGICAL.includes(first);
  const fits = isOnValues ? onValue(compile.conditions(operand)) : onDocument(compile.filter(operand));
  return (leaves) => leaves.some((leaf) => Array.isArray(leaf) && leaf.some(fits));
}

function onValue(predicate: Predicate): (element: unknown) => boolean {
  return (element) => predicate([element], true);
}

/** An array among the elements counts as a document whose fields are its positions. */
function onDocument(matches: (document: Record<string, unknown>) => boolean): (element: unknown) => boolean {
  return (element) => {
    if (Array.isArray(element)) return matches(Object.fromEntries(element.entries()));
    return isPlainObject(element) && matches(element);
  };
}
