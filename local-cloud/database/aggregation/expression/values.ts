import { OpaqueValue, stringifyEjson } from '../../ejson';
import { compareKeys, orderKey, startOfType } from '../../orderKey';
import { Decimal } from '../../values/decimal';
import { nearestDouble } from '../../values/exactNumber';
import type { Numeric } from '../../values/numbers';

/** The names of BSON types as `$type` gives them; numbers are told apart by their value, for JavaScript has one type. */
export function typeOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number') return numberType(value);
  if (typeof value === 'bigint') return 'long';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (value instanceof Decimal) return 'decimal';
  if (value instanceof OpaqueValue) return OPAQUE_TYPES[Object.keys(value.ejson)[0] ?? ''] ?? 'binData';
  return 'object';
}

const OPAQUE_TYPES: Record<string, string> = {
  $oid: 'objectId',
  $timestamp: 'timestamp',
  $minKey: 'minKey',
  $maxKey: 'maxKey',
  $code: 'javascript',
  $symbol: 'symbol',
};

const INT_END = 2 ** 31;

function numberType(value: number): string {
  if (!Number.isInteger(value) || Object.is(value, -0)) return 'double';
  return value >= -INT_END && value < INT_END ? 'int' : 'long';
}

export function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** What counts as true where a condition is wanted: all but false, 0, null and missing. */
export function isTruthy(value: unknown): boolean {
  if (value instanceof Decimal) return asDouble(value) !== 0;
  return !isNullish(value) && value !== false && value !== 0;
}

/** The nearest double, for what is reckoned in doubles only. */
export function asDouble(value: Numeric): number {
  if (value instanceof Decimal) return value.special ?? nearestDouble(value.exact);
  return Number(value);
}

/** Negative, zero or positive over all types, as MongoDB's expressions compare: unlike in sorts, missing is less than null. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareKeys(left, right);
  if (left instanceof Date && right instanceof Date) return compareNumbers(left.getTime(), right.getTime());
  if (left === undefined || right === undefined) return compareMissing(left, right);
  return compareKeys(orderKey(left), orderKey(right));
}

/** Only MinKey is less than missing. */
function compareMissing(left: unknown, right: unknown): number {
  const other = left === undefined ? right : left;
  const order = typeOf(other) === 'minKey' ? 1 : -1;
  return left === undefined ? order : -order;
}

/** NaN comes before all other numbers and equals itself. */
function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  if (Number.isNaN(right)) return 1;
  return left < right ? -1 : Number(left > right);
}

/** Whether two values stand at the same place in the order of types, as all numbers do. */
export function areOfOneType(left: unknown, right: unknown): boolean {
  return startOfType(orderKey(left)) === startOfType(orderKey(right));
}

/** Sets a field, also one that is named `__proto__`, which plain assignment would not store. */
export function setField(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  else target[name] = value;
}

/** A value inside a message, cut to a readable length. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'MISSING' : stringifyEjson(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
