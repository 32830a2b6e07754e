import { failure } from '../../paths';
import { namedOperands, type Compute, type Context, type Operator, type Variable } from './Operator';
import { isNullish, isTruthy, shown, typeOf } from './values';
import { checkedName } from './variables';
import { zip } from './zip';

/** Operators that evaluate an expression for each element, with the element in a variable. */
export const arrayIterators: Record<string, Operator> = {
  $filter: (operand, context) => {
    const parts = namedOperands({ operand, context, required: ['input', 'cond'], optional: ['as', 'limit'] });
    const { element, name } = elementVariable(parts.as);
    const condition = context.compile(parts.cond, { [name]: element });
    const limit = Object.hasOwn(parts, 'limit') ? context.compile(parts.limit) : undefined;
    const input = inputOf(parts.input, context);
    return (document) => {
      const most = limit ? mostOf(limit(document)) : Infinity;
      return input(document, (list) => {
        const kept: unknown[] = [];
        for (const value of list) {
          element.value = value;
          if (isTruthy(condition(document))) kept.push(value);
          if (kept.length >= most) break;
        }
        return kept;
      });
    };
  },
  $map: (operand, context) => {
    const parts = namedOperands({ operand, context, required: ['input', 'in'], optional: ['as'] });
    const { element, name } = elementVariable(parts.as);
    const change = context.compile(parts.in, { [name]: element });
    const input = inputOf(parts.input, context);
    return (document) =>
      input(document, (list) =>
        list.map((value) => {
          element.value = value;
          return change(document) ?? null;
        }),
      );
  },
  $reduce: reduce,
  $zip: zip,
};

function elementVariable(as: unknown): { element: Variable; name: string } {
  if (as !== undefined && typeof as !== 'string') throw failure("'as' must be a string");
  return { element: { value: undefined }, name: as === undefined ? 'this' : checkedName(as) };
}

function mostOf(limit: unknown): number {
  if (isNullish(limit)) return Infinity;
  if (Number.isInteger(limit) && (limit as number) > 0) return limit as number;
  throw failure(`$filter: limit must be a positive integer, found: ${shown(limit)}`);
}

type Each = (list: unknown[]) => unknown;

/** Null stays null; what is neither null nor a list is refused. */
function inputOf(expression: unknown, { compile, name }: Context): (document: object, each: Each) => unknown {
  const compute = compile(expression);
  return (document, each) => {
    const list = compute(document as Record<string, unknown>);
    if (isNullish(list)) return null;
    if (Array.isArray(list)) return each(list);
    throw failure(`input to ${name} must be an array not ${typeOf(list)}`);
  };
}

function reduce(operand: unknown, context: Context): Compute {
  const parts = namedOperands({ operand, context, required: ['input', 'initialValue', 'in'] });
  const element: Variable = { value: undefined };
  const reached: Variable = { value: undefined };
  const initial = context.compile(parts.initialValue);
  const next = context.compile(parts.in, { this: element, value: reached });
  const input = inputOf(parts.input, context);
  return (document) =>
    input(document, (list) => {
      let value = initial(document);
      for (const each of list) {
        element.value = each;
        reached.value = value;
        value = next(document);
      }
      return value;
    });
}
