import { failure } from '../../paths';
import { arrayIterators } from './arrayIterators';
import { binary, several, unary, type Operator } from './Operator';
import { foundAt, rangeOf } from './searchRange';
import { compareValues, isNullish, shown, typeOf } from './values';

export const arrayOperators: Record<string, Operator> = {
  ...arrayIterators,
  $arrayElemAt: binary(elementAt),
  $concatArrays: several({}, (values) => {
    const joined: unknown[] = [];
    for (const value of values) {
      if (isNullish(value)) return null;
      if (!Array.isArray(value)) throw failure(`$concatArrays only supports arrays, not ${typeOf(value)}`);
      for (const element of value) joined.push(element);
    }
    return joined;
  }),
  $in: binary((value, list) => {
    if (!Array.isArray(list))
      throw failure(`$in requires an array as a second argument, found: ${typeOf(list)}`);
    return list.some((element) => compareValues(element, value) === 0);
  }),
  $indexOfArray: several({ least: 2, most: 4 }, (values, name) => {
    const [list, wanted] = values;
    if (isNullish(list)) return null;
    if (!Array.isArray(list))
      throw failure(`$indexOfArray requires an array as a first argument, found: ${typeOf(list)}`);
    const range = rangeOf({ values, name, length: list.length });
    return foundAt(range, (place) => place < range.end && compareValues(list[place], wanted) === 0);
  }),
  $isArray: unary((value) => Array.isArray(value)),
  $range: several({ least: 2, most: 3 }, range),
  $reverseArray: unary((value) => {
    if (isNullish(value)) return null;
    if (Array.isArray(value)) return [...(value as unknown[])].reverse();
    throw failure(`The argument to $reverseArray must be an array, but was of type: ${typeOf(value)}`);
  }),
  $size: unary((value) => {
    if (Array.isArray(value)) return value.length;
    throw failure(`The argument to $size must be an array, but was of type: ${typeOf(value)}`);
  }),
  $slice: several({ least: 2, most: 3 }, slice),
};

const INT_END = 2 ** 31;

function isInt(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= -INT_END && (value as number) < INT_END;
}

/** A negative place counts from the end; a place outside gives the missing value. */
function elementAt(list: unknown, place: unknown): unknown {
  if (isNullish(list) || isNullish(place)) return null;
  if (!Array.isArray(list))
    throw failure(`$arrayElemAt's first argument must be an array, but is ${typeOf(list)}`);
  if (typeof place !== 'number')
    throw failure(`$arrayElemAt's second argument must be a numeric value, but is ${typeOf(place)}`);
  if (!isInt(place))
    throw failure(`$arrayElemAt's second argument must be representable as a 32-bit integer: ${place}`);
  return (list as unknown[]).at(place);
}

const MOST_RANGE = 1_000_000;

function range([start, end, step = 1]: unknown[]): number[] {
  const names = ['starting', 'ending', 'step'];
  for (const [place, value] of [start, end, step].entries()) {
    if (typeof value !== 'number')
      throw failure(`$range requires a numeric ${names[place]} value, found value of type:${typeOf(value)}`);
    if (!isInt(value))
      throw failure(`$range requires a ${names[place]} value that is a 32-bit integer, found: ${value}`);
  }
  const [first, last, by] = [start, end, step] as [number, number, number];
  if (by === 0) throw failure('$range requires a non-zero step value');
  const count = Math.max(0, Math.ceil((last - first) / by));
  if (count > MOST_RANGE) throw failure(`$range would make ${count} elements, more than memory allows`);
  return Array.from({ length: count }, (_, place) => first + place * by);
}

/** `[list, n]` or `[list, position, n]`; negative numbers count from the end. */
function slice([list, second, third]: unknown[]): unknown {
  const places = third === undefined ? [second] : [second, third];
  if (isNullish(list) || places.some(isNullish)) return null;
  if (!Array.isArray(list))
    throw failure(`First argument to $slice must be an array, but is of type: ${typeOf(list)}`);
  for (const [place, value] of places.entries())
    if (!isInt(value))
      throw failure(
        `${place === 0 ? 'Second' : 'Third'} argument to $slice must be a 32-bit integer, but is: ${shown(value)}`,
      );

  const [position, count] = places as [number, number?];
  if (count === undefined)
    return position < 0 ? (list.slice(position) as unknown[]) : (list.slice(0, position) as unknown[]);
  if (count <= 0) throw failure(`Third argument to $slice must be positive: ${count}`);
  const start = position < 0 ? Math.max(list.length + position, 0) : position;
  return list.slice(start, start + count) as unknown[];
}
