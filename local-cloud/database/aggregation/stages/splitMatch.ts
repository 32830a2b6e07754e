import { isPlainObject, type Document } from '../../document';
import { mentions } from '../expression/mentions';
import type { Scope } from '../expression/Operator';

export type Split = {
  /** What the `$match` demands whatever the variables are: a query that never leaves out a match. */
  filter: Document;
  /** A field that has to equal an expression of variables only. */
  equality?: { path: string; expression: unknown };
};

/** Takes a pipeline's first stage apart; nothing is demanded unless it is a `$match`. */
export function splitMatch(stage: unknown, scope: Scope): Split {
  const match = isPlainObject(stage) ? stage.$match : undefined;
  if (!isPlainObject(match)) return { filter: {} };

  const parts = partsOf(match);
  const fixed = parts.filter((part) => !isPlainObject(part) || !mentions(part.$expr ?? nested(part), scope));
  const equality = parts
    .filter((part) => !fixed.includes(part))
    .map((part) => equalityOf(part.$expr, scope))
    .find((found) => found !== undefined);
  return { filter: fixed.length === 0 ? {} : { $and: fixed }, equality };
}

/** `$expr` may stand inside of `$or` and `$nor`; plain conditions hold no expressions. */
function nested(part: Document): unknown {
  return Object.entries(part).map(([name, value]) => (name.startsWith('$') ? value : undefined));
}

/** The conditions that hold together: the fields of the filter, through `$and` in queries and in `$expr`. */
function partsOf(filter: Document): Document[] {
  return Object.entries(filter).flatMap(([name, value]): Document[] => {
    if (name === '$and' && Array.isArray(value) && value.every(isPlainObject)) return value.flatMap(partsOf);
    const inner = name === '$expr' && isPlainObject(value) ? value.$and : undefined;
    if (Array.isArray(inner)) return inner.flatMap((part) => partsOf({ $expr: part as unknown }));
    return [{ [name]: value }];
  });
}

function equalityOf(expression: unknown, scope: Scope): Split['equality'] {
  const operands = isPlainObject(expression) ? expression.$eq : undefined;
  if (!Array.isArray(operands) || operands.length !== 2) return undefined;
  const [left, right] = operands as [unknown, unknown];
  return asEquality(left, right, scope) ?? asEquality(right, left, scope);
}

function asEquality(field: unknown, other: unknown, scope: Scope): Split['equality'] {
  if (typeof field !== 'string' || !/^\$[^$]/.test(field)) return undefined;
  return readsVariablesOnly(other, scope) ? { path: field.slice(1), expression: other } : undefined;
}

/** Only a variable itself or a part of it: anything more could read the document. */
function readsVariablesOnly(expression: unknown, scope: Scope): boolean {
  return typeof expression === 'string' && mentions(expression, scope);
}
