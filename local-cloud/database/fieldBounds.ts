import { isPlainObject, type Document } from './document';
import { orderKey } from './orderKey';
import { isNotANumber, isNumeric } from './values/numbers';

export type Bound = { key: string; isInclusive: boolean };

/** What a filter surely demands of one field, as order keys: one of `equals`, or between the bounds. */
export type FieldBounds = { equals?: string[]; lower?: Bound; upper?: Bound };

const RANGES: Record<string, { side: 'lower' | 'upper'; isInclusive: boolean }> = {
  $gt: { side: 'lower', isInclusive: false },
  $gte: { side: 'lower', isInclusive: true },
  $lt: { side: 'upper', isInclusive: false },
  $lte: { side: 'upper', isInclusive: true },
};

/** The bounds that hold for every match: from the top level and from `$and`, never from `$or` or `$not`. */
export function fieldBounds(filter: Document): Map<string, FieldBounds> {
  const bounds = new Map<string, FieldBounds>();
  gather({ filter, bounds });
  return bounds;
}

function gather({ filter, bounds }: { filter: Document; bounds: Map<string, FieldBounds> }): void {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) gather({ filter: part, bounds });
    }
    if (path.startsWith('$')) continue;

    const known = bounds.get(path) ?? {};
    bounds.set(path, known);
    if (isOperators(condition)) addOperators({ known, condition });
    else if (isExact(condition)) known.equals ??= [orderKey(condition)];
  }
}

function isOperators(condition: unknown): condition is Document {
  return isPlainObject(condition) && Object.keys(condition).some((key) => key.startsWith('$'));
}

function addOperators({ known, condition }: { known: FieldBounds; condition: Document }): void {
  for (const [operator, operand] of Object.entries(condition)) {
    const range = RANGES[operator];
    if (operator === '$eq') known.equals ??= [orderKey(operand)];
    if (operator === '$in' && Array.isArray(operand) && operand.every(isExact)) {
      known.equals ??= [...new Set(operand.map(orderKey))];
    }
    if (range && isOrdered(operand)) {
      known[range.side] ??= { key: orderKey(operand), isInclusive: range.isInclusive };
    }
  }
}

/** Values for which equality in the filter and equality of order keys are the same thing. */
function isExact(value: unknown): boolean {
  return !(value instanceof RegExp);
}

function isOrdered(value: unknown): boolean {
  if (isNumeric(value)) return !isNotANumber(value);
  return typeof value === 'string' || value instanceof Date;
}
