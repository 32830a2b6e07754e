import { failure } from '../../paths';
import { ACCUMULATORS } from './accumulators';
import { compileOperands, unary, type Operator } from './Operator';
import { isNullish, typeOf } from './values';

/** Accumulators outside of `$group`: over the elements of one operand that is a list, else over the operands. */
export const accumulatorOperators: Record<string, Operator> = {
  $avg: over('$avg'),
  $max: over('$max'),
  $min: over('$min'),
  $stdDevPop: over('$stdDevPop'),
  $stdDevSamp: over('$stdDevSamp'),
  $sum: over('$sum'),
  $first: unary((list) => endOf({ list, name: '$first', place: 0 })),
  $last: unary((list) => endOf({ list, name: '$last', place: -1 })),
};

function over(name: string): Operator {
  const make = ACCUMULATORS[name];
  if (!make) throw new Error(`no accumulator ${name}`);
  return (operand, context) => {
    const computes = compileOperands({ operand, context, least: 0 });
    return (document) => {
      const values = computes.map((compute) => compute(document));
      const [only] = values;
      const accumulator = make();
      const list = values.length === 1 && Array.isArray(only) ? (only as unknown[]) : values;
      for (const value of list) accumulator.add(value);
      return accumulator.result();
    };
  };
}

function endOf({ list, name, place }: { list: unknown; name: string; place: number }): unknown {
  if (isNullish(list)) return null;
  if (Array.isArray(list)) return (list as unknown[]).at(place);
  throw failure(`${name}'s argument must be an array, but is ${typeOf(list)}`);
}
