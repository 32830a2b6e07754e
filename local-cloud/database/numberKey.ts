import { compareExact, doubleBelow, exactOfDouble, type ExactNumber } from './values/exactNumber';
import { exactOf, type Numeric } from './values/numbers';

/**
 * A text that sorts as the number does, whatever its type; equal numbers have equal texts. What a double holds is its
 * sixteen hex digits; anything else follows the greatest double below it, with all its own digits behind.
 */
export function numberKey(value: Numeric): string {
  if (typeof value === 'number') return doubleKey(value);
  const exact = exactOf(value);
  if (!exact) return doubleKey(typeof value === 'bigint' ? NaN : (value.special ?? NaN));

  const below = doubleBelow(exact);
  const isDouble = Number.isFinite(below) && compareExact(exactOfDouble(below), exact) === 0;
  return isDouble ? doubleKey(below) : doubleKey(below) + digitsKey(exact);
}

const view = new DataView(new ArrayBuffer(8));

/** Sixteen hex digits that sort as the number does: sign flipped, negatives inverted, NaN first. */
function doubleKey(value: number): string {
  if (Number.isNaN(value)) return '0';
  view.setFloat64(0, value === 0 ? 0 : value);
  const bits = view.getBigUint64(0);
  const sortable = bits >> 63n ? BigInt.asUintN(64, ~bits) : bits | (1n << 63n);
  return sortable.toString(16).padStart(16, '0');
}

/** More than the greatest exponent of a Decimal with 34 digits, to keep exponents positive. */
const EXPONENT_SHIFT = 20_000;

/** Exponent, then digits without the zeros at the end; turned round for negatives, where more digits mean less. */
function digitsKey({ coefficient, exponent }: ExactNumber): string {
  const isNegative = coefficient < 0n;
  const digits = String(isNegative ? -coefficient : coefficient);
  const scale = String(exponent + digits.length + EXPONENT_SHIFT).padStart(5, '0');
  const key = scale + digits.replace(/0+$/, '');
  if (!isNegative) return key;
  return `${key.replace(/\d/g, (digit) => String(9 - Number(digit)))}~`;
}
