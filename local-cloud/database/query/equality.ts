import { areEqual } from './compareValues';
import { candidatesOf } from './leaves';
import type { Predicate } from './Predicate';
import { matching } from './patterns';

/** A value by itself in a query: a regular expression is a pattern for texts, everything else must be equal. */
export function equals(operand: unknown): Predicate {
  return operand instanceof RegExp ? matching(operand) : exactly(operand);
}

/** Equal, a regular expression too: to a stored one. */
export function exactly(operand: unknown): Predicate {
  return (leaves, isElement) => candidatesOf(leaves, isElement).some((value) => areEqual(value, operand));
}
