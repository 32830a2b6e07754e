/**
 * Whether the values at a path meet a condition; the leaves are as `leavesOf` gives them. `isElement`: the only leaf is
 * an element under `$elemMatch`, so an array there is compared as a whole and not entered.
 */
export type Predicate = (leaves: readonly unknown[], isElement?: boolean) => boolean;
/** Makes a predicate of an operand; throws when the operand is not one. */
export type Operator = (operand: unknown, compile: Compile) => Predicate;
/** What operators need of the compiler, given to keep the two apart. */
export type Compile = {
  filter: (filter: Record<string, unknown>) => (document: Record<string, unknown>) => boolean;
  conditions: (conditions: Record<string, unknown>) => Predicate;
};
