import type { Document } from '../../document';
import { isPlainObject } from '../../document';
import { failure } from '../../paths';

/** A compiled expression; undefined is the missing value. */
export type Compute = (document: Document) => unknown;
/** A cell that an expression writes before it runs the one that reads it; expressions never run at the same time. */
export type Variable = { value: unknown };
/** Variables by name, without the `$$`. */
export type Scope = ReadonlyMap<string, Variable>;

export type Context = {
  /** The operator's own name, for messages. */
  name: string;
  scope: Scope;
  /** Compiles an operand, which sees the given variables besides those of the scope. */
  compile: (expression: unknown, variables?: Record<string, Variable>) => Compute;
};

/** Compiles `{ $name: operand }`; throws what MongoDB says of an operand of the wrong form. */
export type Operator = (operand: unknown, context: Context) => Compute;
/** What an operator makes of its operands' values. */
type Apply = (values: unknown[], name: string) => unknown;

/** Compiles so many operands; one that is not in a list stands for a list of one. */
export function compileOperands(wish: {
  operand: unknown;
  context: Context;
  least: number;
  most?: number;
}): Compute[] {
  const { operand, context, least, most = Infinity } = wish;
  const operands: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (operands.length >= least && operands.length <= most)
    return operands.map((each) => context.compile(each));

  const given = operands.length;
  if (least === most)
    throw failure(`Expression ${context.name} takes exactly ${least} arguments. ${given} were passed in.`);
  throw failure(
    `Expression ${context.name} takes at least ${least} arguments, and at most ${most}, but ${given} were passed in.`,
  );
}

export function unary(apply: (value: unknown, name: string) => unknown): Operator {
  return (operand, context) => {
    const [compute] = compileOperands({ operand, context, least: 1, most: 1 }) as [Compute];
    return (document) => apply(compute(document), context.name);
  };
}

export function binary(apply: (left: unknown, right: unknown, name: string) => unknown): Operator {
  return (operand, context) => {
    const [left, right] = compileOperands({ operand, context, least: 2, most: 2 }) as [Compute, Compute];
    return (document) => apply(left(document), right(document), context.name);
  };
}

/** Between `least` and `most` operands, all evaluated before `apply` sees them. */
export function several({ least = 0, most }: { least?: number; most?: number }, apply: Apply): Operator {
  return (operand, context) => {
    const computes = compileOperands({ operand, context, least, most });
    return (document) =>
      apply(
        computes.map((compute) => compute(document)),
        context.name,
      );
  };
}

/** Operands by name; throws for one that is unknown or, where required, absent. */
export function namedOperands(wish: {
  operand: unknown;
  context: Context;
  required?: readonly string[];
  optional?: readonly string[];
}): Record<string, unknown> {
  const { operand, context, required = [], optional = [] } = wish;
  if (!isPlainObject(operand)) throw failure(`${context.name} only supports an object as its argument`);
  for (const name of Object.keys(operand))
    if (!required.includes(name) && !optional.includes(name))
      throw failure(`Unrecognized parameter to ${context.name}: ${name}`);
  for (const name of required)
    if (!Object.hasOwn(operand, name)) throw failure(`Missing '${name}' parameter to ${context.name}`);
  return operand;
}
