import { failure } from '../../paths';
import { binary, several, unary, type Operator } from './Operator';
import { compareValues, isNullish, isTruthy, typeOf } from './values';
import { distinct, ValueMap } from './ValueMap';

/** Results of unions and intersections are sorted, as in MongoDB up to 4.4; later ones leave it open. */
export const setOperators: Record<string, Operator> = {
  $allElementsTrue: unary((list, name) => listOf(list, name).every(isTruthy)),
  $anyElementTrue: unary((list, name) => listOf(list, name).some(isTruthy)),
  $setDifference: binary((left, right, name) => {
    if (isNullish(left) || isNullish(right)) return null;
    const { first, second } = bothLists({ left, right, name });
    const taken = setOf(second);
    return distinct(first).filter((value) => !taken.has(value));
  }),
  $setEquals: several({}, (lists, name) => {
    if (lists.length < 2) throw failure(`$setEquals needs at least two arguments had: ${lists.length}`);
    const sets = lists.map((list) => distinct(operandList(list, name)));
    const [first = [], ...others] = sets;
    const members = setOf(first);
    return others.every(
      (other) => other.length === first.length && other.every((value) => members.has(value)),
    );
  }),
  $setIntersection: several({}, (lists, name) => {
    let common: unknown[] | undefined;
    for (const list of lists) {
      if (isNullish(list)) return null;
      const members = setOf(operandList(list, name));
      common = common ? common.filter((value) => members.has(value)) : distinct(list as unknown[]);
    }
    return (common ?? []).sort(compareValues);
  }),
  $setIsSubset: binary((left, right, name) => {
    const { first, second } = bothLists({ left, right, name });
    const members = setOf(second);
    return first.every((value) => members.has(value));
  }),
  $setUnion: several({}, (lists, name) => {
    const all: unknown[] = [];
    for (const list of lists) {
      if (isNullish(list)) return null;
      for (const value of operandList(list, name)) all.push(value);
    }
    return distinct(all).sort(compareValues);
  }),
};

function setOf(values: readonly unknown[]): ValueMap<true> {
  const set = new ValueMap<true>();
  for (const value of values) set.set(value, true);
  return set;
}

function listOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw failure(`${name}'s argument must be an array, but is ${typeOf(value)}`);
}

function operandList(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw failure(`All operands of ${name} must be arrays. One argument is of type: ${typeOf(value)}`);
}

function bothLists({ left, right, name }: { left: unknown; right: unknown; name: string }) {
  const [place, stranger] = Array.isArray(left) ? ['Second', right] : ['First', left];
  if (!Array.isArray(left) || !Array.isArray(right))
    throw failure(
      `both operands of ${name} must be arrays. ${place} argument is of type: ${typeOf(stranger)}`,
    );
  return { first: left as unknown[], second: right as unknown[] };
}
