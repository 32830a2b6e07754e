import { isPlainObject } from '../../document';
import { failure } from '../../paths';
import { namedOperands, type Compute, type Context, type Operator, type Variable } from './Operator';

export const variableOperators: Record<string, Operator> = {
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

/** The name of a variable as `$$` will call it; throws for one that MongoDB keeps for itself. */
export function checkedName(name: string): string {
  if (name === 'CURRENT' || /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) return name;
  throw failure(`'${name}' starts with an invalid character for a user variable name`);
}
