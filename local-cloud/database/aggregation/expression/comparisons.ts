import { isPlainObject } from '../../document';
import { failure } from '../../paths';
import {
  binary,
  compileOperands,
  namedOperands,
  unary,
  type Compute,
  type Context,
  type Operator,
} from './Operator';
import { compareValues, isNullish, isTruthy } from './values';

function comparing(holds: (order: number) => unknown): Operator {
  return binary((left, right) => holds(compareValues(left, right)));
}

/** `$and`, `$or`, comparisons over all types, and conditionals; operands that do not decide are not evaluated. */
export const comparisonOperators: Record<string, Operator> = {
  $cmp: comparing(Math.sign),
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $not: unary((value) => !isTruthy(value)),
  $and: (operand, context) => {
    const parts = compileOperands({ operand, context, least: 0 });
    return (document) => parts.every((part) => isTruthy(part(document)));
  },
  $or: (operand, context) => {
    const parts = compileOperands({ operand, context, least: 0 });
    return (document) => parts.some((part) => isTruthy(part(document)));
  },
  $cond: (operand, context) => {
    const [test, yes, no] = (
      isPlainObject(operand)
        ? namedParts(operand, context)
        : compileOperands({ operand, context, least: 3, most: 3 })
    ) as [Compute, Compute, Compute];
    return (document) => (isTruthy(test(document)) ? yes(document) : no(document));
  },
  $ifNull: (operand, context) => {
    const parts = compileOperands({ operand, context, least: 2 });
    return (document) => {
      let value: unknown;
      for (const part of parts) {
        value = part(document);
        if (!isNullish(value)) return value;
      }
      return value;
    };
  },
  $switch: compileSwitch,
};

function namedParts(operand: unknown, context: Context): Compute[] {
  const required = ['if', 'then', 'else'];
  const parts = namedOperands({ operand, context, required });
  return required.map((name) => context.compile(parts[name]));
}

function compileSwitch(operand: unknown, context: Context): Compute {
  const parts = namedOperands({ operand, context, required: ['branches'], optional: ['default'] });
  if (!Array.isArray(parts.branches)) throw failure("$switch expected an array for 'branches'");
  if (parts.branches.length === 0) throw failure('$switch requires at least one branch.');

  const branches = parts.branches.map((branch): { test: Compute; then: Compute } => {
    const fields = namedOperands({ operand: branch, context, required: ['case', 'then'] });
    return { test: context.compile(fields.case), then: context.compile(fields.then) };
  });
  const otherwise = Object.hasOwn(parts, 'default') ? context.compile(parts.default) : undefined;

  return (document) => {
    const taken = branches.find(({ test }) => isTruthy(test(document)))?.then ?? otherwise;
    if (taken) return taken(document);
    throw failure('$switch could not find a matching branch for an input, and no default was specified.');
  };
}
