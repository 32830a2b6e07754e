import { isPlainObject } from '../../document';
import { failure } from '../../paths';
import { namedOperands, type Compute, type Context, type Operator, type Variable } from './Operator';
import { isNullish, isTruthy, shown, typeOf } from './values';

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
  $let: (operand, context) => {
    const parts = namedOperands({ operand, context, required: ['vars', 'in'] });
    const { cells, fill } = compileVariables(parts.vars, context);
    const result = context.compile(parts.in, cells);
    return (document) => {
      fill(document);
      return result(document);
    };
  },
};

/** Variables that are given to a `$let` or to the pipeline of a `$lookup`; `fill` computes them for a document. */
export function compileVariables(
  given: unknown,
  { compile, name }: Pick<Context, 'compile' | 'name'>,
): { cells: Record<string, Variable>; fill: Compute } {
  if (!isPlainObject(given)) throw failure(`invalid parameter to ${name}: the variables must be an object`);
  const variables = Object.entries(given).map(([variable, expression]) => ({
    variable: checkedName(variable),
    cell: { value: undefined } as Variable,
    compute: compile(expression),
  }));
  return {
    cells: Object.fromEntries(variables.map(({ variable, cell }) => [variable, cell])),
    fill: (document) => {
      // All are computed before any is set: one of them may read a variable of the same name outside.
      const values = variables.map(({ compute }) => compute(document));
      for (const [place, { cell }] of variables.entries()) cell.value = values[place];
      return values;
    },
  };
}

function checkedName(name: string): string {
  if (name === 'CURRENT' || /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) return name;
  throw failure(`'${name}' starts with an invalid character for a user variable name`);
}

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

function zip(operand: unknown, context: Context): Compute {
  const optional = ['useLongestLength', 'defaults'];
  const parts = namedOperands({ operand, context, required: ['inputs'], optional });
  const { inputs, defaults, useLongestLength = false } = parts;
  if (!Array.isArray(inputs) || inputs.length === 0)
    throw failure(`inputs must be an array of expressions, found ${typeOf(inputs)}`);
  if (typeof useLongestLength !== 'boolean')
    throw failure(`useLongestLength must be a bool, found ${typeOf(useLongestLength)}`);
  if (defaults !== undefined && !Array.isArray(defaults))
    throw failure(`defaults must be an array of expressions, found ${typeOf(defaults)}`);
  if (defaults && !useLongestLength) throw failure('cannot specify defaults unless useLongestLength is true');
  if (defaults && defaults.length !== inputs.length)
    throw failure('defaults and inputs must have the same length');

  const computes = inputs.map((input) => context.compile(input));
  const fillers = (defaults ?? []).map((filler: unknown) => context.compile(filler));
  return (document) => {
    const lists = computes.map((compute) => compute(document));
    if (lists.some(isNullish)) return null;
    const stranger = lists.find((list) => !Array.isArray(list));
    if (stranger !== undefined)
      throw failure(`$zip found a non-array expression in input: ${shown(stranger)}`);

    const lengths = lists.map((list) => (list as unknown[]).length);
    const length = useLongestLength ? Math.max(...lengths) : Math.min(...lengths);
    const filling = fillers.map((filler) => filler(document));
    return Array.from({ length }, (_, row) =>
      lists.map((list, column) => {
        const values = list as unknown[];
        return row < values.length ? values[row] : (filling[column] ?? null);
      }),
    );
  };
}
