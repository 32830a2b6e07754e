import { failure } from '../../paths';
import type { Decimal } from '../../values/decimal';
import { isNumeric, type Numeric } from '../../values/numbers';
import { dateAt } from './dates/zones';
import { binary, several, unary, type Operator } from './Operator';
import { pairOperators } from './pairs';
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
  ...pairOperators,
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
  return dateAt(date.getTime() + Math.round(asDouble(milliseconds)));
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
