import { CloudError } from '../../../cloudError';
import { isPlainObject, type Document } from '../../document';
import { failure } from '../../paths';
import { compilePath } from './compilePath';
import type { Compute, Context, Scope, Variable } from './Operator';
import { OPERATORS } from './operators';
import { setField, shown } from './values';

const NO_VARIABLES: Scope = new Map();

/**
 * Compiles an aggregation expression once, to be run for each document. Throws DATABASE_INVALID_OPERRATOR (the
 * platform's spelling) for an unknown operator, DATABASE_REQUEST_FAILED with MongoDB's words for a wrong form.
 */
export function compileExpression(expression: unknown, scope: Scope = NO_VARIABLES): Compute {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression, scope);
  if (Array.isArray(expression)) return compileList(expression, scope);
  if (!isPlainObject(expression)) return () => expression;

  const names = Object.keys(expression);
  const [first] = names;
  if (!first?.startsWith('$')) return compileObject(expression, scope);
  if (names.length > 1)
    throw failure(`an object representing an expression must have exactly one field: ${shown(expression)}`);
  return compileOperator({ name: first, operand: expression[first], scope });
}

/** The value of an expression that may not depend on a document. */
export function constantOf(expression: unknown, scope?: Scope): unknown {
  return compileExpression(expression, scope)({});
}

function compileOperator({
  name,
  operand,
  scope,
}: {
  name: string;
  operand: unknown;
  scope: Scope;
}): Compute {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!operator) throw new CloudError('DATABASE_INVALID_OPERRATOR', `Unrecognized expression '${name}'`);

  const compile: Context['compile'] = (inner, variables) =>
    compileExpression(inner, widened(scope, variables));
  return operator(operand, { name, scope, compile });
}

function widened(scope: Scope, variables: Record<string, Variable> | undefined): Scope {
  return variables ? new Map([...scope, ...Object.entries(variables)]) : scope;
}

/** A missing element of a list becomes null. */
function compileList(list: unknown[], scope: Scope): Compute {
  const elements = list.map((element) => compileExpression(element, scope));
  return (document) => elements.map((compute) => compute(document) ?? null);
}

/** A missing field of an object is left out. */
function compileObject(object: Document, scope: Scope): Compute {
  const fields = Object.entries(object).map(([name, field]): [string, Compute] => {
    if (name.includes('.')) throw failure(`FieldPath field names may not contain '.'. Found: ${name}`);
    if (name === '' || name.startsWith('$')) throw failure(`FieldPath field names may not be '${name}'`);
    return [name, compileExpression(field, scope)];
  });
  return (document) => {
    const made: Document = {};
    for (const [name, compute] of fields) {
      const value = compute(document);
      if (value !== undefined) setField(made, name, value);
    }
    return made;
  };
}
