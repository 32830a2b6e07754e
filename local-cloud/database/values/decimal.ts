import type { ExactNumber } from './exactNumber';

const MOST_DIGITS = 34;
const LEAST_EXPONENT = -6176;
const GREATEST_EXPONENT = 6111;
const FINITE = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,6}))?$/i;
const SPECIAL: Record<string, number> = { nan: NaN, inf: Infinity, infinity: Infinity };

/** A Decimal128 of BSON: 34 decimal digits, NaN and the infinities; `text` is its form in EJSON. */
export class Decimal {
  private constructor(
    readonly text: string,
    /** NaN or an infinity; undefined where the number is finite. */
    readonly special: number | undefined,
    readonly exact: ExactNumber,
  ) {}

  /** Throws SyntaxError where the text is no decimal number or needs more digits than there are. */
  static parse(text: unknown): Decimal {
    if (typeof text !== 'string') throw new SyntaxError('$numberDecimal needs a text');
    const special = SPECIAL[text.replace(/^[+-]/, '').toLowerCase()];
    if (special !== undefined) return Decimal.ofSpecial(text.startsWith('-') ? -special : special);

    const [, sign, whole = '', fraction = '', exponent = '0'] = FINITE.exec(text) ?? [];
    if (sign === undefined || whole + fraction === '') throw new SyntaxError(`not a decimal number: ${text}`);
    const digits = BigInt(whole + fraction);
    const exact = {
      coefficient: sign === '-' ? -digits : digits,
      exponent: Number(exponent) - fraction.length,
    };
    if (String(digits).length > MOST_DIGITS) throw new SyntaxError(`more than 34 digits: ${text}`);
    return new Decimal(text, undefined, exact);
  }

  static ofSpecial(special: number): Decimal {
    return new Decimal(String(special), special, { coefficient: 0n, exponent: 0 });
  }

  /** Rounds to what a Decimal128 can hold, halves to the even neighbour; infinite beyond its range. */
  static of(exact: ExactNumber): Decimal {
    const fitting = fitted(exact);
    if (!fitting) return Decimal.ofSpecial(exact.coefficient < 0n ? -Infinity : Infinity);
    return new Decimal(textOf(fitting), undefined, fitting);
  }
}

function fitted({ coefficient, exponent }: ExactNumber): ExactNumber | undefined {
  const spare = Math.max(digitsOf(coefficient).length - MOST_DIGITS, LEAST_EXPONENT - exponent, 0);
  const rounded = dropDigits(coefficient, spare);
  if (digitsOf(rounded).length > MOST_DIGITS)
    return fitted({ coefficient: rounded, exponent: exponent + spare });

  const excess = exponent + spare - GREATEST_EXPONENT;
  if (excess <= 0) return { coefficient: rounded, exponent: exponent + spare };
  if (rounded === 0n) return { coefficient: 0n, exponent: GREATEST_EXPONENT };
  if (digitsOf(rounded).length + excess > MOST_DIGITS) return undefined;
  return { coefficient: rounded * 10n ** BigInt(excess), exponent: GREATEST_EXPONENT };
}

function dropDigits(coefficient: bigint, count: number): bigint {
  if (count === 0) return coefficient;
  const unit = 10n ** BigInt(count);
  const kept = coefficient / unit;
  const twice = (coefficient % unit) * 2n;
  const size = twice < 0n ? -twice : twice;
  const isUp = size > unit || (size === unit && kept % 2n !== 0n);
  if (!isUp) return kept;
  return coefficient < 0n ? kept - 1n : kept + 1n;
}

function digitsOf(coefficient: bigint): string {
  return String(coefficient < 0n ? -coefficient : coefficient);
}

/** The text of the decimal arithmetic specification: plain where it is short, else scientific. */
function textOf({ coefficient, exponent }: ExactNumber): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = digitsOf(coefficient);
  const adjusted = exponent + digits.length - 1;
  if (exponent <= 0 && adjusted >= -6) return sign + plain(digits, -exponent);

  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${sign}${digits.charAt(0)}${fraction}E${adjusted < 0 ? '' : '+'}${adjusted}`;
}

function plain(digits: string, places: number): string {
  if (places === 0) return digits;
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
