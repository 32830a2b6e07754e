import { Query } from 'mingo';
import { CloudError, messageOf } from '../cloudError';
import type { Document } from './document';
import { compileQuery, type Matcher } from './query/compileQuery';

export const MINGO_OPTIONS = { scriptEnabled: false } as const;

/**
 * Compiles a MongoDB filter. Matching is our own, for it has to agree with the indexes value by value; expressions in
 * `$expr` are mingo's. Throws DATABASE_INVALID_OPERRATOR (the platform's spelling) for an unknown operator.
 */
export function compileFilter(filter: Document): Matcher {
  return compileQuery(filter, (expression) => {
    const query = translateErrors(() => new Query({ $expr: expression }, MINGO_OPTIONS));
    return (document) => translateErrors(() => query.test(document));
  });
}

/** Runs `evaluate` and turns what mingo throws into the platform's errors. */
export function translateErrors<Result>(evaluate: () => Result): Result {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof CloudError) throw error;
    const message = messageOf(error);
    const isUnknown = /unknown|unregistered|not (supported|found)|invalid operator/i.test(message);
    throw new CloudError(isUnknown ? 'DATABASE_INVALID_OPERRATOR' : 'DATABASE_REQUEST_FAILED', message);
  }
}
