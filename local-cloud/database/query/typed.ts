import { isPlainObject } from '../document';
import { OpaqueValue } from '../ejson';
import { failure } from '../paths';
import { Decimal } from '../values/decimal';
import { isNumeric } from '../values/numbers';
import { candidatesOf } from './leaves';
import type { Predicate } from './Predicate';

type IsOfType = (value: unknown) => boolean;

const LARGEST_INT = 2 ** 31;
const isInt: IsOfType = (value) => Number.isInteger(value) && inInt(value as number);
const inInt = (value: number): boolean => value >= -LARGEST_INT && value < LARGEST_INT;
const isLong: IsOfType = (value) =>
  typeof value === 'bigint' || (Number.isSafeInteger(value) && !inInt(value as number));
const opaque =
  (...names: string[]): IsOfType =>
  (value) =>
    value instanceof OpaqueValue && names.some((name) => Object.hasOwn(value.ejson, name));

/**
 * BSON's types by number and name. The store keeps the value of a number and not its width: a whole number counts as the
 * narrowest type that holds it, as the SDK sends it.
 */
const TYPES: [number: number, name: string, isOfType: IsOfType][] = [
  [1, 'double', (value) => typeof value === 'number' && !Number.isSafeInteger(value)],
  [2, 'string', (value) => typeof value === 'string'],
  [3, 'object', isPlainObject],
  [4, 'array', Array.isArray],
  [5, 'binData', opaque('$binary', '$uuid')],
  [7, 'objectId', opaque('$oid')],
  [8, 'bool', (value) => typeof value === 'boolean'],
  [9, 'date', (value) => value instanceof Date],
  [10, 'null', (value) => value === null],
  [11, 'regex', (value) => value instanceof RegExp],
  [13, 'javascript', opaque('$code')],
  [14, 'symbol', opaque('$symbol')],
  [16, 'int', isInt],
  [17, 'timestamp', opaque('$timestamp')],
  [18, 'long', isLong],
  [19, 'decimal', (value) => value instanceof Decimal],
  [-1, 'minKey', opaque('$minKey')],
  [127, 'maxKey', opaque('$maxKey')],
];

/** `$type`: one type or several, by number or name; `number` stands for all four of numbers. */
export function typed(operand: unknown): Predicate {
  const wanted = (Array.isArray(operand) ? (operand as unknown[]) : [operand]).map(typeNamed);
  if (wanted.length === 0) throw failure('$type must match at least one type');
  return (leaves, isElement) =>
    candidatesOf(leaves, isElement).some((value) => wanted.some((isOfType) => isOfType(value)));
}

function typeNamed(wanted: unknown): IsOfType {
  if (wanted === 'number') return isNumeric;
  const [, , isOfType] = TYPES.find(([number, name]) => wanted === number || wanted === name) ?? [];
  if (isOfType) return isOfType;
  throw failure(`unknown type in $type: ${String(wanted)}`);
}
