import { Decimal } from '../../values/decimal';
import { wholeNumber, type Numeric } from '../../values/numbers';
import { added } from './reckoning';
import { asDouble } from './values';

/** A sum that carries what each addition rounds away, as MongoDB's does: ten times 0.1 is 1. */
export class Summation {
  private sum = 0;
  private lost = 0;
  private isWhole = true;
  /** Infinities and NaN, which would spoil the carry. */
  private special = 0;
  /** Longs and decimals. */
  private wide: Numeric | undefined;

  add(value: Numeric): void {
    if (typeof value !== 'number') this.wide = this.wide === undefined ? value : added(this.wide, value);
    else if (Number.isFinite(value)) this.carry(value);
    else this.special += value;
  }

  get total(): Numeric {
    const narrow = this.special !== 0 ? this.special : this.carried();
    return this.wide === undefined ? narrow : added(narrow, this.wide);
  }

  /** The mean of so many numbers. */
  mean(count: number): Numeric {
    const { total } = this;
    return total instanceof Decimal ? shared(total, count) : asDouble(total) / count;
  }

  private carry(value: number): void {
    const sum = this.sum + value;
    this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - sum + value : value - sum + this.sum;
    this.sum = sum;
    this.isWhole &&= Number.isSafeInteger(value);
  }

  private carried(): Numeric {
    const total = this.sum + this.lost;
    if (Number.isNaN(total)) return this.sum;
    if (!this.isWhole || Number.isSafeInteger(total)) return total;
    return wholeNumber(BigInt(this.sum) + BigInt(this.lost)) ?? total;
  }
}

/** To more digits than a Decimal128 holds, then without the zeros that the division made. */
function shared(total: Decimal, count: number): Decimal {
  if (total.special !== undefined) return total;
  let coefficient = (total.exact.coefficient * 10n ** EXTRA_DIGITS) / BigInt(count);
  let exponent = total.exact.exponent - Number(EXTRA_DIGITS);
  while (exponent < total.exact.exponent && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  return Decimal.of({ coefficient, exponent });
}

const EXTRA_DIGITS = 40n;
