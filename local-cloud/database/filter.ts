import { Query } from 'mingo';
import { CloudError, messageOf } from '../cloudError';
import type { Document } from './document';

export const MINGO_OPTIONS = { scriptEnabled: false } as const;

/** Compiles a MongoDB filter; throws DATABASE_INVALID_OPERRATOR (the platform's spelling) for an unknown operator. */
export function compileFilter(filter: Document): (document: Document) => boolean {
  return translateErrors(() => {
    const query = new Query(filter, MINGO_OPTIONS);
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
