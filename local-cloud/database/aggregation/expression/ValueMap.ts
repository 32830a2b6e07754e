import { orderKey } from '../../orderKey';
import { isNumeric } from '../../values/numbers';
import { asDouble } from './values';

/** A map whose keys are BSON values: equal numbers are one key whatever their types, missing is not null. */
export class ValueMap<Held> {
  private readonly scalars = new Map<unknown, Held>();
  private readonly others = new Map<string, Held>();

  get(value: unknown): Held | undefined {
    if (isScalar(value)) return this.scalars.get(value);
    const double = doubleLike(value);
    return double === undefined ? this.others.get(orderKey(value)) : this.scalars.get(double);
  }

  has(value: unknown): boolean {
    return this.get(value) !== undefined;
  }

  set(value: unknown, held: Held): void {
    const key = isScalar(value) ? value : doubleLike(value);
    if (isScalar(value) || key !== undefined) this.scalars.set(key, held);
    else this.others.set(orderKey(value), held);
  }
}

/** Each value once, where it stood first. */
export function distinct(values: readonly unknown[]): unknown[] {
  const seen = new ValueMap<true>();
  return values.filter((value) => {
    if (seen.has(value)) return false;
    seen.set(value, true);
    return true;
  });
}

/** What a JavaScript map tells apart as BSON does; of numbers, NaN equals itself and -0 equals 0 in both. */
function isScalar(value: unknown): boolean {
  return (typeof value !== 'object' && typeof value !== 'bigint') || value === null;
}

/** The double that a number of another type equals exactly. */
function doubleLike(value: unknown): number | undefined {
  if (!isNumeric(value)) return undefined;
  const double = asDouble(value);
  return orderKey(double) === orderKey(value) ? double : undefined;
}
