import { failure } from '../../paths';
import { Decimal } from '../../values/decimal';
import { exactOf, isNumeric, wholeNumber, type Numeric } from '../../values/numbers';
import { several, type Operator } from './Operator';
import { isNullish, typeOf } from './values';

type Way = { double: (value: number) => number; isToNearest: boolean };

const ROUND: Way = { double: roundHalfToEven, isToNearest: true };
const TRUNC: Way = { double: Math.trunc, isToNearest: false };

/** `[number, place]`: the place after the decimal point, before it when negative; 0 by default. */
export const roundingOperators: Record<string, Operator> = {
  $round: toPlace(ROUND),
  $trunc: toPlace(TRUNC),
};

function toPlace(way: Way): Operator {
  return several({ least: 1, most: 2 }, ([value, place = 0], name) => {
    if (isNullish(value) || place === null) return null;
    if (!isNumeric(value)) throw failure(`${name} only supports numeric types, not ${typeOf(value)}`);
    if (!Number.isInteger(place)) throw failure(`precision argument to ${name} must be a integral value`);
    const places = place as number;
    if (places < -20 || places > 100)
      throw failure(`cannot apply ${name} with precision value ${places} value must be in [-20, 100]`);
    if (typeof value !== 'number') return roundExactly({ value, places, way });
    if (!Number.isFinite(value)) return value;
    return shiftedPoint(way.double(shiftedPoint(value, places)), -places);
  });
}

/** Moves the decimal point in the text, where a multiplication would add an error of its own. */
function shiftedPoint(value: number, places: number): number {
  if (places === 0) return value;
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value) + 0;
  return below % 2 === 0 ? below : below + 1;
}

function roundExactly(wish: { value: bigint | Decimal; places: number; way: Way }): Numeric {
  const { value, places, way } = wish;
  const exact = exactOf(value);
  if (!exact || exact.exponent >= -places) return value;

  const unit = 10n ** BigInt(-places - exact.exponent);
  const coefficient = way.isToNearest ? nearest(exact.coefficient, unit) : exact.coefficient / unit;
  if (value instanceof Decimal) return Decimal.of({ coefficient, exponent: -places });
  const whole = coefficient * 10n ** BigInt(-places);
  return wholeNumber(whole) ?? Number(whole);
}

/** Halves go to the even neighbour. */
function nearest(coefficient: bigint, unit: bigint): bigint {
  const kept = coefficient / unit;
  const twice = (coefficient % unit) * 2n;
  const size = twice < 0n ? -twice : twice;
  const isAway = size > unit || (size === unit && kept % 2n !== 0n);
  if (!isAway) return kept;
  return coefficient < 0n ? kept - 1n : kept + 1n;
}
