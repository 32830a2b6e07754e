import { isPlainObject } from '../document';
import { expressionParts } from '../ejson';
import { failure } from '../paths';
import { StoredRegExp } from '../values/storedRegExp';
import { areEqual } from './compareValues';
import { candidatesOf } from './leaves';
import type { Predicate } from './Predicate';

/** The expression of a `$regex`, options beside or within it; throws MongoDB's errors when it cannot be used. */
export function toRegExp(pattern: unknown, options: string): StoredRegExp {
  if (!(pattern instanceof RegExp)) {
    if (typeof pattern !== 'string') throw failure('$regex has to be a string');
    return usable(new StoredRegExp({ pattern, options }));
  }

  const own = expressionParts(pattern);
  if (own.options !== '' && options !== '') throw failure('options set in both $regex and $options');
  return usable(new StoredRegExp({ pattern: own.pattern, options: own.options || options }));
}

/** Texts that match, and stored expressions equal to the pattern. */
export function matching(pattern: RegExp): Predicate {
  const expression = usable(new StoredRegExp(expressionParts(pattern)));
  return (leaves, isElement) =>
    candidatesOf(leaves, isElement).some((value) =>
      value instanceof RegExp
        ? areEqual(value, expression)
        : typeof value === 'string' && expression.test(value),
    );
}

function usable(pattern: StoredRegExp): StoredRegExp {
  if (pattern.problem === undefined) return pattern;
  throw failure(pattern.problem);
}

/** `{ $gt: 1 }` as opposed to a sub-document; the first name decides, as in MongoDB. */
export function isOperatorObject(operand: unknown): operand is Record<string, unknown> {
  return isPlainObject(operand) && (Object.keys(operand)[0]?.startsWith('$') ?? false);
}
