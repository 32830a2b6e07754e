import { CloudError } from '../../cloudError';
import { isPlainObject } from '../document';
import { failure } from '../paths';
import { isNumeric, truncated } from '../values/numbers';
import { arrayOperators } from './arrayOperators';
import { compareWithin } from './compareValues';
import { equals, exactly } from './equality';
import { geoOperators } from './geoOperators';
import { candidatesOf } from './leaves';
import { isOperatorObject, matching, toRegExp } from './patterns';
import type { Compile, Operator, Predicate } from './Predicate';
import { typed } from './typed';

const COMPARISONS: Record<string, (order: number) => boolean> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

export const OPERATORS: Record<string, Operator> = {
  $eq: exactly,
  $ne: (operand) => {
    if (operand instanceof RegExp) throw failure("Can't have regex as arg to $ne.");
    return negated(exactly(operand));
  },
  $in: oneOf,
  $nin: (operand) => negated(oneOf(operand)),
  ...Object.fromEntries(Object.entries(COMPARISONS).map(([name, holds]) => [name, comparison(holds)])),
  $exists: (operand) => (leaves) =>
    leaves.some((leaf) => leaf !== undefined) === (operand !== false && operand !== 0 && operand !== null),
  $mod: modulo,
  $type: typed,
  $not: not,
  $regex: (operand) => matching(toRegExp(operand, '')),
  ...arrayOperators,
  ...geoOperators,
};

/** Finds an operator; throws DATABASE_INVALID_OPERRATOR (the platform's spelling) for an unknown one. */
export function operatorNamed(name: string): Operator {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operator) return operator;
  throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${name}`);
}

function negated(predicate: Predicate): Predicate {
  return (leaves, isElement) => !predicate(leaves, isElement);
}

function oneOf(operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw failure('$in needs an array');
  if (operand.some(isOperatorObject)) throw failure('cannot nest $ under $in');
  const predicates = operand.map(equals);
  return (leaves, isElement) => predicates.some((predicate) => predicate(leaves, isElement));
}

function comparison(holds: (order: number) => boolean): Operator {
  return (operand) => {
    if (operand instanceof RegExp) throw failure("Can't have RegEx as arg to predicate over field");
    return (leaves, isElement) =>
      candidatesOf(leaves, isElement).some((value) => {
        const order = compareWithin(value, operand);
        return order !== undefined && holds(order);
      });
  };
}

function modulo(operand: unknown): Predicate {
  if (!Array.isArray(operand) || operand.length !== 2) throw failure('malformed mod, needs two elements');
  const [divisor, remainder] = operand.map((part) => (isNumeric(part) ? truncated(part) : undefined));
  if (divisor === undefined) throw failure('malformed mod, divisor not a number');
  if (divisor === 0n) throw failure('divisor cannot be 0');
  if (remainder === undefined) throw failure('malformed mod, remainder not a number');

  return (leaves, isElement) =>
    candidatesOf(leaves, isElement).some((value) => {
      const whole = isNumeric(value) ? truncated(value) : undefined;
      return whole !== undefined && whole % divisor === remainder;
    });
}

function not(operand: unknown, { conditions }: Compile): Predicate {
  if (operand instanceof RegExp) return negated(matching(operand));
  if (!isPlainObject(operand)) throw failure('$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw failure('$not cannot be empty');
  return negated(conditions(operand));
}
