import { isPlainObject } from '../document';
import { compareKeys, orderKey } from '../orderKey';

/** Whether two values are equal: numbers by value, sub-documents with their fields in the same order. */
export function areEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left === undefined || left === null) return right === undefined || right === null;
  if (typeof left !== 'object' && typeof right !== 'object' && typeof left === typeof right)
    return Number.isNaN(left) && Number.isNaN(right);
  return orderKey(left) === orderKey(right);
}

/**
 * Negative, zero or positive; undefined where the types differ, for then no comparison holds. NaN compares with NaN
 * only.
 */
export function compareWithin(left: unknown, right: unknown): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    if (Number.isNaN(left) || Number.isNaN(right)) return Object.is(left, right) ? 0 : undefined;
    return left < right ? -1 : Number(left > right);
  }
  if (kindOf(left) !== kindOf(right)) return undefined;
  return compareKeys(orderKey(left), orderKey(right));
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regularExpression';
  return isPlainObject(value) ? 'object' : typeof value === 'object' ? 'opaque' : typeof value;
}
