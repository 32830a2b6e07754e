import { isPlainObject } from './document';

/** Values found at a dotted path, and whether an array stands anywhere on the way or at its end. */
export type FieldValues = { values: unknown[]; isMultikey: boolean };

/**
 * Every value that a query on `path` can be compared with: the value itself, the elements of an array at the end, and
 * the branches through arrays on the way (by number or through each element). Missing counts as null. It may hold more
 * than MongoDB would compare, never less, so an index built on it can only offer too many documents.
 */
export function fieldValues(document: unknown, path: string): FieldValues {
  const found: FieldValues = { values: [], isMultikey: false };
  collect({ value: document, segments: path.split('.'), depth: 0, found });
  if (found.values.length === 0) found.values.push(null);
  return found;
}

type Step = { value: unknown; segments: string[]; depth: number; found: FieldValues };

function collect({ value, segments, depth, found }: Step): void {
  if (Array.isArray(value)) {
    collectFromArray({ value, segments, depth, found });
    return;
  }

  const segment = segments[depth];
  if (segment === undefined) {
    found.values.push(value ?? null);
    return;
  }
  if (!isPlainObject(value) || !Object.hasOwn(value, segment)) {
    found.values.push(null);
    return;
  }
  collect({ value: value[segment], segments, depth: depth + 1, found });
}

function collectFromArray({ value, segments, depth, found }: Step & { value: unknown[] }): void {
  found.isMultikey = true;
  const segment = segments[depth];

  if (segment === undefined) found.values.push(value);
  else if (/^\d+$/.test(segment)) {
    collect({ value: value[Number(segment)], segments, depth: depth + 1, found });
  }

  if (value.length === 0) found.values.push(null);
  for (const element of value) collect({ value: element, segments, depth, found });
}
