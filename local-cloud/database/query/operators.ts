import { CloudError } from '../../cloudError';
import { isPlainObject } from '../document';
import { failure } from '../paths';
import { areEqual, compareWithin } from './compareValues';
import { geoOperators } from './geoOperators';
import { candidatesOf } from './leaves';

/** Whether the values at a path meet a condition; the leaves are as `leavesOf` gives them. */
export type Predicate = (leaves: readonly unknown[]) => boolean;
/** Makes a predicate of an operand; throws when the operand is not one. */
export type Operator = (operand: unknown, compile: Compile) => Predicate;
/** What operators need of the compiler, given to keep the two apart. */
export type Compile = {
  filter: (filter: Record<string, unknown>) => (document: Record<string, unknown>) => boolean;
  conditions: (conditions: Record<string, unknown>) => Predicate;
};

const COMPARISONS: Record<string, (order: number) => boolean> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

export const OPERATORS: Record<string, Operator> = {
  $eq: equals,
  $ne: (operand) => negated(equals(operand)),
  $in: oneOf,
  $nin: (operand) => negated(oneOf(operand)),
  ...Object.fromEntries(Object.entries(COMPARISONS).map(([name, holds]) => [name, comparison(holds)])),
  $exists: (operand) => (leaves) =>
    leaves.some((leaf) => leaf !== undefined) === (operand !== false && operand !== 0 && operand !== null),
  $mod: modulo,
  $size: size,
  $all: all,
  $elemMatch: elementMatch,
  $not: not,
  $regex: (operand) => matching(toRegExp(operand, '')),
  ...geoOperators,
};

/** Finds an operator; throws DATABASE_INVALID_OPERRATOR (the platform's spelling) for an unknown one. */
export function operatorNamed(name: string): Operator {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operator) return operator;
  throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${name}`);
}

/** A value to compare with: a regular expression is matched with texts, everything else must be equal. */
export function equals(operand: unknown): Predicate {
  if (operand instanceof RegExp) return matching(operand);
  return (leaves) => candidatesOf(leaves).some((value) => areEqual(value, operand));
}

export function toRegExp(pattern: unknown, options: string): RegExp {
  const source = pattern instanceof RegExp ? pattern.source : pattern;
  if (typeof source !== 'string') throw failure('$regex has to be a string');
  const flags = pattern instanceof RegExp && options === '' ? pattern.flags : options;
  try {
    return withoutState(new RegExp(source, supportedFlags(flags)));
  } catch {
    throw failure(`Regular expression is invalid: ${source}`);
  }
}

export function matching(pattern: RegExp): Predicate {
  const stateless = withoutState(pattern);
  return (leaves) =>
    candidatesOf(leaves).some((value) =>
      value instanceof RegExp ? areEqual(value, pattern) : typeof value === 'string' && stateless.test(value),
    );
}

/** `x` (ignore white space) is the one option of the platform that JavaScript does not have. */
function supportedFlags(flags: string): string {
  if (/[^imsxugy]/.test(flags)) throw failure(`invalid flag in regex options: ${flags}`);
  return [...new Set(flags.replace(/[xgy]/g, ''))].join('');
}

/** `g` and `y` make a JavaScript expression remember where it stopped. */
function withoutState(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
}

function negated(predicate: Predicate): Predicate {
  return (leaves) => !predicate(leaves);
}

function oneOf(operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw failure('$in needs an array');
  const predicates = operand.map(equals);
  return (leaves) => predicates.some((predicate) => predicate(leaves));
}

function comparison(holds: (order: number) => boolean): Operator {
  return (operand) => {
    if (operand instanceof RegExp) throw failure("Can't have RegEx as arg to predicate over field");
    return (leaves) =>
      candidatesOf(leaves).some((value) => {
        const order = compareWithin(value, operand);
        return order !== undefined && holds(order);
      });
  };
}

function modulo(operand: unknown): Predicate {
  if (!Array.isArray(operand) || operand.length !== 2) throw failure('malformed mod, needs two elements');
  const [divisor, remainder] = operand.map((part) => (typeof part === 'number' ? Math.trunc(part) : NaN));
  if (divisor === undefined || Number.isNaN(divisor)) throw failure('malformed mod, divisor not a number');
  if (divisor === 0) throw failure('divisor cannot be 0');
  if (remainder === undefined || Number.isNaN(remainder))
    throw failure('malformed mod, remainder not a number');

  return (leaves) =>
    candidatesOf(leaves).some(
      (value) =>
        typeof value === 'number' &&
        Number.isFinite(value) &&
        // Adding 0 turns -0 into 0, which -4 % 2 gives.
        (Math.trunc(value) % divisor) + 0 === remainder,
    );
}

function size(operand: unknown): Predicate {
  if (typeof operand !== 'number' || !Number.isInteger(operand))
    throw failure('$size must be a whole number');
  if (operand < 0) throw failure('$size may not be negative');
  return (leaves) => leaves.some((leaf) => Array.isArray(leaf) && leaf.length === operand);
}

function all(operand: unknown, compile: Compile): Predicate {
  if (!Array.isArray(operand)) throw failure('$all needs an array');
  const predicates = operand.map((part) =>
    isPlainObject(part) && Object.hasOwn(part, '$elemMatch')
      ? elementMatch(part.$elemMatch, compile)
      : equals(part),
  );
  return (leaves) => predicates.length > 0 && predicates.every((predicate) => predicate(leaves));
}

function elementMatch(operand: unknown, compile: Compile): Predicate {
  if (!isPlainObject(operand)) throw failure('$elemMatch needs an Object');
  const names = Object.keys(operand);
  const isOnValues = names.length > 0 && names.every((name) => Object.hasOwn(OPERATORS, name));
  const fits = isOnValues ? onValue(compile.conditions(operand)) : onDocument(compile.filter(operand));
  return (leaves) => leaves.some((leaf) => Array.isArray(leaf) && leaf.some(fits));
}

function onValue(predicate: Predicate): (element: unknown) => boolean {
  return (element) => predicate([element]);
}

/** An array among the elements counts as a document whose fields are its positions. */
function onDocument(matches: (document: Record<string, unknown>) => boolean): (element: unknown) => boolean {
  return (element) => {
    if (Array.isArray(element)) return matches(Object.fromEntries(element.entries()));
    return isPlainObject(element) && matches(element);
  };
}

function not(operand: unknown, { conditions }: Compile): Predicate {
  if (operand instanceof RegExp) return negated(matching(operand));
  if (!isPlainObject(operand)) throw failure('$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw failure('$not cannot be empty');
  return negated(conditions(operand));
}
