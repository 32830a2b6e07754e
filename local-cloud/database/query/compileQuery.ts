import { CloudError } from '../../cloudError';
import { isPlainObject, type Document } from '../document';
import { failure } from '../paths';
import { leavesAlong } from './leaves';
import { equals } from './equality';
import { operatorNamed } from './operators';
import { isOperatorObject, matching, toRegExp } from './patterns';
import type { Compile, Predicate } from './Predicate';

export type Matcher = (document: Document) => boolean;
/** Evaluates an aggregation expression, for `$expr`. */
export type Evaluate = (expression: unknown) => (document: Document) => unknown;

/**
 * Compiles a MongoDB filter. Throws DATABASE_INVALID_OPERRATOR for an operator that does not exist,
 * DATABASE_REQUEST_FAILED with MongoDB's words for an operand that cannot be used.
 */
export function compileQuery(filter: Document, evaluate: Evaluate): Matcher {
  const compile: Compile = {
    filter: (part) => compileQuery(part, evaluate),
    conditions: (part) => conditionsOf(part, compile),
  };
  const parts = Object.entries(filter).map(([name, operand]) => part({ name, operand, compile, evaluate }));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return (document) => parts.every((matches) => matches(document));
}

type Part = { name: string; operand: unknown; compile: Compile; evaluate: Evaluate };

function part({ name, operand, compile, evaluate }: Part): Matcher {
  if (!name.startsWith('$')) return fieldMatcher({ path: name, operand, compile });
  if (name === '$comment') return () => true;
  if (name === '$expr') {
    const compute = evaluate(operand);
    return (document) => isTruthy(compute(document));
  }
  return combination({ name, matchers: subqueries({ name, operand, compile }) });
}

/** What MongoDB has and the SDK can send, but this database cannot answer. */
const UNSUPPORTED = ['$text', '$search', '$jsonSchema', '$where'];

function combination({ name, matchers }: { name: string; matchers: Matcher[] }): Matcher {
  if (name === '$and') return (document) => matchers.every((matches) => matches(document));
  if (name === '$or') return (document) => matchers.some((matches) => matches(document));
  return (document) => !matchers.some((matches) => matches(document));
}

function subqueries({ name, operand, compile }: Omit<Part, 'evaluate'>): Matcher[] {
  if (UNSUPPORTED.includes(name))
    throw new CloudError('DATABASE_INVALID_OPERRATOR', `${name} is not supported by the local cloud`);
  if (!['$and', '$or', '$nor'].includes(name))
    throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown top level operator: ${name}`);
  if (!Array.isArray(operand) || operand.length === 0) throw failure(`${name} must be a nonempty array`);
  return operand.map((query) => {
    if (!isPlainObject(query)) throw failure(`${name} entries need to be full objects`);
    return compile.filter(query);
  });
}

function fieldMatcher({
  path,
  operand,
  compile,
}: {
  path: string;
  operand: unknown;
  compile: Compile;
}): Matcher {
  const predicate = isOperatorObject(operand) ? conditionsOf(operand, compile) : equals(operand);
  const leaves = leavesAlong(path);
  return (document) => predicate(leaves(document));
}

function conditionsOf(conditions: Document, compile: Compile): Predicate {
  const { $regex, $options, ...others } = conditions;
  const predicates = Object.entries(others).map(([name, operand]) => operatorNamed(name)(operand, compile));
  if ($options !== undefined && $regex === undefined) throw failure('$options needs a $regex');
  if ($regex !== undefined) predicates.push(matching(toRegExp($regex, optionsOf($options))));
  return (leaves, isElement) => predicates.every((predicate) => predicate(leaves, isElement));
}

function optionsOf(options: unknown): string {
  if (options === undefined) return '';
  if (typeof options !== 'string') throw failure('$options has to be a string');
  return options;
}

function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}
