import { failure } from '../../paths';
import type { Decimal } from '../../values/decimal';
import { isNumeric, isWhole, wholeNumber, type Numeric } from '../../values/numbers';
import { binary, several, unary, type Operator } from './Operator';
import { absolute, added, multiplied, negative, wholeTowards } from './reckoning';
import { roundingOperators } from './rounding';
import { asDouble, isNullish, typeOf } from './values';

type Options = {
  /** What a number beyond doubles becomes; else it is taken for the nearest double. */
  wide?: (value: bigint | Decimal) => Numeric;
  refuses?: (value: number) => string | undefined;
};

/** A function of one number; null for null, an error for anything else or where `refuses` says so. */
function numeric(apply: (value: number) => number, { wide, refuses }: Options = {}): Operator {
  return unary((value, name) => {
    if (isNullish(value)) return null;
    if (!isNumeric(value)) throw failure(`${name} only supports numeric types, not ${typeOf(value)}`);
    if (wide && typeof value !== 'number') return wide(value);
    const double = asDouble(value);
    const complaint = refuses?.(double);
    if (complaint) throw failure(`${name}'s argument must be ${complaint}, but is ${double}`);
    return apply(double);
  });
}

const positive = { refuses: (value: number) => (value <= 0 ? 'a positive number' : undefined) };
const notNegative = {
  refuses: (value: number) => (value < 0 ? 'greater than or equal to 0' : undefined),
};

export const arithmeticOperators: Record<string, Operator> = {
  ...roundingOperators,
  $abs: numeric(Math.abs, { wide: absolute }),
  $ceil: numeric(Math.ceil, { wide: (value) => wholeTowards(value, 1) }),
  $exp: numeric(Math.exp),
  $floor: numeric(Math.floor, { wide: (value) => wholeTowards(value, -1) }),
  $ln: numeric(Math.log, positive),
  $log10: numeric(Math.log10, positive),
  $sqrt: numeric(Math.sqrt, notNegative),
  $add: several({}, add),
  $subtract: binary(subtract),
  $multiply: several({}, multiply),
  $divide: binary(divide),
  $mod: binary(modulo),
  $pow: binary(power),
  $log: binary(logarithm),
};

/** Numbers, and at most one date, to which they are milliseconds. */
function add(values: unknown[]): unknown {
  let sum: Numeric = 0;
  let start: Date | undefined;
  for (const value of values) {
    if (isNumeric(value)) sum = added(sum, value);
    else if (isNullish(value)) return null;
    else if (!(value instanceof Date))
      throw failure(`$add only supports numeric or date types, not ${typeOf(value)}`);
    else if (start) throw failure('only one date allowed in an $add expression');
    else start = value;
  }
  return start ? shifted(start, sum) : sum;
}

function shifted(date: Date, milliseconds: Numeric): Date {
  const moved = new Date(date.getTime() + Math.round(asDouble(milliseconds)));
  if (Number.isNaN(moved.getTime())) throw failure('date overflow');
  return moved;
}

function subtract(left: unknown, right: unknown): unknown {
  if (isNumeric(left) && isNumeric(right)) return added(left, negative(right));
  if (isNullish(left) || isNullish(right)) return null;
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  if (left instanceof Date && isNumeric(right)) return shifted(left, negative(right));
  throw failure(`can't $subtract ${typeOf(right)} from ${typeOf(left)}`);
}

function multiply(values: unknown[]): unknown {
  let product: Numeric = 1;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!isNumeric(value)) throw failure(`$multiply only supports numeric types, not ${typeOf(value)}`);
    product = multiplied(product, value);
  }
  return product;
}

type Pair = { left: Numeric; right: Numeric };

/** Both as numbers; undefined when one is null or missing. */
function pair({ left, right, name }: { left: unknown; right: unknown; name: string }): Pair | undefined {
  if (isNumeric(left) && isNumeric(right)) return { left, right };
  if (isNullish(left) || isNullish(right)) return undefined;
  throw failure(`${name} only supports numeric types, not ${typeOf(left)} and ${typeOf(right)}`);
}

/** -0 is a double; of whole numbers MongoDB's ints give 0. */
function whole(value: number): number {
  return value === 0 ? 0 : value;
}

function divide(dividend: unknown, divisor: unknown): unknown {
  const numbers = pair({ left: dividend, right: divisor, name: '$divide' });
  if (!numbers) return null;
  const right = asDouble(numbers.right);
  if (right === 0) throw failure("can't $divide by zero");
  return whole(asDouble(numbers.left) / right);
}

function modulo(dividend: unknown, divisor: unknown): unknown {
  const numbers = pair({ left: dividend, right: divisor, name: '$mod' });
  if (!numbers) return null;
  const { left, right } = numbers;
  if (asDouble(right) === 0) throw failure("can't $mod by zero");
  const hasLong = typeof left === 'bigint' || typeof right === 'bigint';
  if (hasLong && isWhole(left) && isWhole(right)) return wholeNumber(BigInt(left) % BigInt(right));
  return whole(asDouble(left) % asDouble(right));
}

function power(base: unknown, exponent: unknown): unknown {
  const numbers = pair({ left: base, right: exponent, name: '$pow' });
  if (!numbers) return null;
  const [left, right] = [asDouble(numbers.left), asDouble(numbers.right)];
  if (left === 0 && right < 0) throw failure('$pow cannot take a base of 0 and a negative exponent');
  return left ** right;
}

function logarithm(value: unknown, base: unknown): unknown {
  const numbers = pair({ left: value, right: base, name: '$log' });
  if (!numbers) return null;
  const [left, right] = [asDouble(numbers.left), asDouble(numbers.right)];
  if (left <= 0) throw failure(`$log's argument must be a positive number, but is ${left}`);
  if (right <= 0 || right === 1)
    throw failure(`$log's base must be a positive number not equal to 1, but is ${right}`);
  return exactLogarithm(left, right);
}

/** The quotient of logarithms misses whole results by a hair, such as log(1000, 10) = 2.9999999999999996. */
function exactLogarithm(value: number, base: number): number {
  const quotient = Math.log(value) / Math.log(base);
  const rounded = Math.round(quotient);
  return base ** rounded === value ? rounded : quotient;
}
