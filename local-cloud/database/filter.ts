import { compileExpression } from './aggregation/expression/compileExpression';
import { isTruthy } from './aggregation/expression/values';
import type { Document } from './document';
import { compileQuery, type Matcher } from './query/compileQuery';

/**
 * Compiles a MongoDB filter. Throws DATABASE_INVALID_OPERRATOR (the platform's spelling) for an unknown operator, also
 * for one inside of `$expr`.
 */
export function compileFilter(filter: Document): Matcher {
  return compileQuery(filter, (expression) => {
    const compute = compileExpression(expression);
    return (document) => isTruthy(compute(document));
  });
}
