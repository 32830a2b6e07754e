/** A finite number without rounding: `coefficient` × 10^`exponent`. */
export type ExactNumber = { coefficient: bigint; exponent: number };

const view = new DataView(new ArrayBuffer(8));

/** A finite double is a whole number times a power of two, so it has an exact decimal form. */
export function exactOfDouble(value: number): ExactNumber {
  if (Number.isSafeInteger(value)) return { coefficient: BigInt(value), exponent: 0 };

  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  const power = (biased || 1) - 1075;
  const signed = bits >> 63n ? -mantissa : mantissa;
  if (power >= 0) return { coefficient: signed << BigInt(power), exponent: 0 };
  return { coefficient: signed * 5n ** BigInt(-power), exponent: power };
}

/** Negative, zero or positive. */
export function compareExact(left: ExactNumber, right: ExactNumber): number {
  const [first, second] = aligned(left, right);
  if (first.coefficient === second.coefficient) return 0;
  return first.coefficient < second.coefficient ? -1 : 1;
}

/** Both with the lesser exponent of the two. */
export function aligned(left: ExactNumber, right: ExactNumber): [ExactNumber, ExactNumber] {
  const exponent = Math.min(left.exponent, right.exponent);
  return [scaled(left, exponent), scaled(right, exponent)];
}

function scaled({ coefficient, exponent }: ExactNumber, wanted: number): ExactNumber {
  return { coefficient: coefficient * 10n ** BigInt(exponent - wanted), exponent: wanted };
}

/** The greatest double that is not above the number. */
export function doubleBelow(exact: ExactNumber): number {
  const nearest = nearestDouble(exact);
  if (nearest === Infinity) return Number.MAX_VALUE;
  if (nearest === -Infinity) return nearest;
  return compareExact(exactOfDouble(nearest), exact) > 0 ? nextBelow(nearest) : nearest;
}

export function nearestDouble({ coefficient, exponent }: ExactNumber): number {
  return Number(`${coefficient}e${exponent}`);
}

function nextBelow(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) + (value > 0 ? -1n : 1n));
  return view.getFloat64(0);
}
