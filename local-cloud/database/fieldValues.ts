import { isPlainObject } from './document';

/** A value, and from which element of the first array on the way it comes. */
export type FieldValue = { value: unknown; element?: number };
/** Values found at a dotted path, and whether an array stands anywhere on the way or at its end. */
export type FieldValues = { values: FieldValue[]; isMultikey: boolean };

/**
 * Every value that a query on `path` can be compared with: the value itself, the elements of an array at the end, and
 * the branches through arrays on the way (by number or through each element). Missing counts as null. It may hold more
 * than MongoDB would compare, never less, so an index built on it can only offer too many documents.
 */
export function fieldValues(document: unknown, path: string): FieldValues {
  const found: FieldValues = { values: [], isMultikey: false };
  collect({ value: document, segments: path.split('.'), depth: 0, found });
  if (found.values.length === 0) found.values.push({ value: null });
  return found;
}

type Step = { value: unknown; segments: string[]; depth: number; found: FieldValues; element?: number };

function collect({ value, segments, depth, found, element }: Step): void {
  if (Array.isArray(value)) {
    collectFromArray({ value, segments, depth, found, element });
    return;
  }

  const segment = segments[depth];
  if (segment === undefined) {
    found.values.push({ value: value ?? null, element });
    return;
  }
  if (!isPlainObject(value) || !Object.hasOwn(value, segment)) {
    found.values.push({ value: null, element });
    return;
  }
  collect({ value: value[segment], segments, depth: depth + 1, found, element });
}

function collectFromArray({ value, segments, depth, found, element }: Step & { value: unknown[] }): void {
  found.isMultikey = true;
  const segment = segments[depth];
  if (segment === undefined) {
    found.values.push({ value, element });
    for (const [place, part] of value.entries())
      found.values.push({ value: part ?? null, element: element ?? place });
    return;
  }

  if (/^\d+$/.test(segment)) collect({ value: value[Number(segment)], segments, depth: depth + 1, found });
  for (const [place, part] of value.entries())
    collect({ value: part, segments, depth, found, element: element ?? place });
}
