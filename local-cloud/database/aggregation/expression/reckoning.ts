import { Decimal } from '../../values/decimal';
import { product, sum, truncated, wholeNumber, type Numeric } from '../../values/numbers';
import { asDouble, compareValues } from './values';

/** The sum in the wider of the two types; a double where it leaves 64 bits. */
export function added(left: Numeric, right: Numeric): Numeric {
  if (typeof left === 'number' && typeof right === 'number') {
    const total = left + right;
    if (isPlain(left, right, total)) return total;
  }
  return sum(left, right) ?? asDouble(left) + asDouble(right);
}

/** The product in the wider of the two types; a double where it leaves 64 bits. */
export function multiplied(left: Numeric, right: Numeric): Numeric {
  if (typeof left === 'number' && typeof right === 'number') {
    const total = left * right;
    if (isPlain(left, right, total)) return withoutMinus(total, left, right);
  }
  return product(left, right) ?? asDouble(left) * asDouble(right);
}

/** Whether doubles reckon as MongoDB does: only whole numbers that leave 2^53 are longs there. */
function isPlain(left: number, right: number, total: number): boolean {
  return Number.isSafeInteger(total) || !Number.isSafeInteger(left) || !Number.isSafeInteger(right);
}

/** -0 is a double; of whole numbers MongoDB's ints give 0. */
function withoutMinus(total: number, left: number, right: number): number {
  return total === 0 && Number.isInteger(left) && Number.isInteger(right) ? 0 : total;
}

export function negative(value: Numeric): Numeric {
  if (typeof value === 'number') return value === 0 ? 0 : -value;
  if (typeof value === 'bigint') return wholeNumber(-value) ?? -Number(value);
  if (value.special !== undefined) return Decimal.ofSpecial(-value.special);
  return Decimal.of({ coefficient: -value.exact.coefficient, exponent: value.exact.exponent });
}

export function absolute(value: Numeric): Numeric {
  return compareValues(value, 0) < 0 ? negative(value) : value;
}

/** The whole number towards which `way` points: -1 down, 1 up. Whole numbers stay as they are. */
export function wholeTowards(value: bigint | Decimal, way: 1 | -1): Numeric {
  const whole = truncated(value);
  if (typeof value === 'bigint' || whole === undefined) return value;
  const rest = Math.sign(compareValues(value, Decimal.of({ coefficient: whole, exponent: 0 })));
  return Decimal.of({ coefficient: rest === way ? whole + BigInt(way) : whole, exponent: 0 });
}
