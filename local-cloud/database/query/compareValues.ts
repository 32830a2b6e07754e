import { compareKeys, orderKey } from '../orderKey';
import { isNotANumber, isNumeric } from '../values/numbers';

/** Whether two values are equal: numbers by value, sub-documents with their fields in the same order. */
export function areEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left === undefined || left === null) return right === undefined || right === null;
  if (typeof left !== 'object' && typeof right !== 'object' && typeof left === typeof right)
    return Number.isNaN(left) && Number.isNaN(right);
  return orderKey(left) === orderKey(right);
}

/** The least and the greatest value of all types. */
const EXTREMES = ['A', 'Z'];

/**
 * Negative, zero or positive; undefined where the types differ, for then no comparison holds, except with MinKey and
 * MaxKey. NaN compares with NaN only.
 */
export function compareWithin(left: unknown, right: unknown): number | undefined {
  if (isNumeric(left) && isNumeric(right)) {
    if (isNotANumber(left) || isNotANumber(right))
      return isNotANumber(left) && isNotANumber(right) ? 0 : undefined;
    if (typeof left === 'number' && typeof right === 'number')
      return left < right ? -1 : Number(left > right);
  }
  const [leftKey, rightKey] = [orderKey(left), orderKey(right)];
  const isComparable = leftKey.charAt(0) === rightKey.charAt(0) || EXTREMES.includes(rightKey);
  return isComparable ? compareKeys(leftKey, rightKey) : undefined;
}
