import { failure } from '../../paths';
import { namedOperands, type Compute, type Context } from './Operator';
import { isNullish, shown, typeOf } from './values';

/** Rows of the first elements, the second ones and so on, as many as the shortest or, when asked, the longest list has. */
export function zip(operand: unknown, context: Context): Compute {
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
