import { failure } from '../../paths';
import { typeOf } from './values';

/** Where to look: from `start` to before `end`. */
export type Range = { start: number; end: number };

/** The third and fourth operand of the `$indexOf…` family; throws unless they are whole and not negative. */
export function rangeOf(wish: { values: unknown[]; name: string; length: number }): Range {
  const { values, name, length } = wish;
  const start = values.length > 2 ? placeOf({ value: values[2], name, what: 'starting' }) : 0;
  const end = values.length > 3 ? placeOf({ value: values[3], name, what: 'ending' }) : length;
  return { start, end: Math.min(end, length) };
}

/** The first place in the range at which something is found, or -1. */
export function foundAt({ start, end }: Range, isAt: (place: number) => boolean): number {
  for (let place = start; place <= end; place += 1) if (isAt(place)) return place;
  return -1;
}

function placeOf({ value, name, what }: { value: unknown; name: string; what: string }): number {
  if (!Number.isInteger(value))
    throw failure(`${name} requires an integral ${what} index, found a value of type: ${typeOf(value)}`);
  if ((value as number) < 0)
    throw failure(`${name} requires a nonnegative ${what} index, found: ${value as number}`);
  return value as number;
}
