import { failure } from '../../paths';
import { Decimal } from '../../values/decimal';
import { isNumeric, type Numeric } from '../../values/numbers';
import { isNullish, typeOf } from './values';

/** What MongoDB makes of a value where it needs a text: null is empty, numbers and dates are written out. */
export function textOf(value: unknown): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (isNumeric(value)) return numberText(value);
  if (value instanceof Date) return value.toISOString();
  throw failure(`can't convert from BSON type ${typeOf(value)} to String`);
}

/** Infinity and NaN as the shell shows them. */
export function numberText(value: Numeric): string {
  if (value instanceof Decimal) return value.text;
  if (typeof value === 'bigint') return String(value);
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}
