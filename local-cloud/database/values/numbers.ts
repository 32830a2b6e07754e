import { Decimal } from './decimal';
import { aligned, exactOfDouble, nearestDouble, type ExactNumber } from './exactNumber';

/**
 * A number of BSON: a JavaScript number for what a double holds exactly, a bigint for whole numbers of 64 bits beyond
 * 2^53, a Decimal.
 */
export type Numeric = number | bigint | Decimal;

export function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal;
}

export function isNotANumber(value: Numeric): boolean {
  return Number.isNaN(value instanceof Decimal ? value.special : value);
}

/** A whole number as it is kept: a bigint only where a double might round it. Undefined beyond 64 bits. */
export function wholeNumber(value: bigint): number | bigint | undefined {
  if (BigInt.asIntN(64, value) !== value) return undefined;
  const double = Number(value);
  return Number.isSafeInteger(double) ? double : value;
}

/** The value without rounding; undefined for NaN and the infinities. */
export function exactOf(value: Numeric): ExactNumber | undefined {
  if (typeof value === 'bigint') return { coefficient: value, exponent: 0 };
  if (value instanceof Decimal) return value.special === undefined ? value.exact : undefined;
  return Number.isFinite(value) ? exactOfDouble(value) : undefined;
}

/** The whole part, towards zero; undefined where there is none. */
export function truncated(value: Numeric): bigint | undefined {
  const exact = exactOf(value);
  if (!exact) return undefined;
  const { coefficient, exponent } = exact;
  return exponent >= 0 ? coefficient * 10n ** BigInt(exponent) : coefficient / 10n ** BigInt(-exponent);
}

export function isWhole(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || Number.isSafeInteger(value);
}

type Arithmetic = {
  doubles: (left: number, right: number) => number;
  wholes: (left: bigint, right: bigint) => bigint;
  exacts: (left: ExactNumber, right: ExactNumber) => ExactNumber;
};

const ADDITION: Arithmetic = {
  doubles: (left, right) => left + right,
  wholes: (left, right) => left + right,
  exacts: (left, right) => {
    const [first, second] = aligned(left, right);
    return { coefficient: first.coefficient + second.coefficient, exponent: first.exponent };
  },
};
const MULTIPLICATION: Arithmetic = {
  doubles: (left, right) => left * right,
  wholes: (left, right) => left * right,
  exacts: (left, right) => ({
    coefficient: left.coefficient * right.coefficient,
    exponent: left.exponent + right.exponent,
  }),
};

/** The sum in the wider of the two types, as MongoDB reckons; undefined where it does not fit into 64 bits. */
export function sum(left: Numeric, right: Numeric): Numeric | undefined {
  return reckon({ left, right, arithmetic: ADDITION });
}

/** The product in the wider of the two types; undefined where it does not fit into 64 bits. */
export function product(left: Numeric, right: Numeric): Numeric | undefined {
  return reckon({ left, right, arithmetic: MULTIPLICATION });
}

type Reckoning = { left: Numeric; right: Numeric; arithmetic: Arithmetic };

function reckon({ left, right, arithmetic }: Reckoning): Numeric | undefined {
  if (left instanceof Decimal || right instanceof Decimal) return reckonDecimals({ left, right, arithmetic });
  if (!isWholeNumber(left) || !isWholeNumber(right)) return arithmetic.doubles(Number(left), Number(right));

  // Adding 0 turns the -0 that doubles make of 0 × -1 into 0.
  const quick = arithmetic.doubles(Number(left), Number(right)) + 0;
  if (typeof left === 'number' && typeof right === 'number' && Number.isSafeInteger(quick)) return quick;
  return wholeNumber(arithmetic.wholes(BigInt(left), BigInt(right)));
}

/** A double beyond 2^53 is a whole number by value, but not by type. */
function isWholeNumber(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value);
}

function reckonDecimals({ left, right, arithmetic }: Reckoning): Decimal {
  const [first, second] = [toDecimal(left), toDecimal(right)];
  if (first.special === undefined && second.special === undefined)
    return Decimal.of(arithmetic.exacts(first.exact, second.exact));
  return Decimal.ofSpecial(arithmetic.doubles(asDouble(first), asDouble(second)));
}

function asDouble(value: Decimal): number {
  return value.special ?? nearestDouble(value.exact);
}

/** A double counts with 15 digits here, as in MongoDB, so that 0.1 becomes 0.1. */
function toDecimal(value: Numeric): Decimal {
  if (value instanceof Decimal) return value;
  if (typeof value === 'bigint') return Decimal.of({ coefficient: value, exponent: 0 });
  if (!Number.isFinite(value)) return Decimal.ofSpecial(value);
  return Number.isSafeInteger(value) ? Decimal.parse(String(value)) : Decimal.parse(value.toPrecision(15));
}
