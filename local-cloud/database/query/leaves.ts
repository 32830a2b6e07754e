import { isPlainObject } from '../document';

/**
 * The values at a dotted path as MongoDB walks it: each array on the way is entered once, through its elements that are
 * objects and, where the segment is a number, by position. Undefined stands for a field that is missing.
 */
export function leavesOf(document: unknown, path: string): unknown[] {
  return leavesAlong(path)(document);
}

/** As `leavesOf` for many documents: the path is taken apart once, and plain objects are walked without detours. */
export function leavesAlong(path: string): (document: unknown) => unknown[] {
  const segments = path.split('.');
  return (document) => {
    let value = document;
    let depth = 0;
    for (; depth < segments.length && !Array.isArray(value); depth += 1) {
      const segment = segments[depth] ?? '';
      if (!isPlainObject(value) || !Object.hasOwn(value, segment)) return [undefined];
      value = value[segment];
    }
    if (depth === segments.length) return [value];

    const leaves: unknown[] = [];
    walk({ value, segments, depth, leaves });
    return leaves;
  };
}

/** A leaf and, where it is an array, its elements: what a comparison is tried on. An element is tried by itself. */
export function candidatesOf(leaves: readonly unknown[], isElement = false): readonly unknown[] {
  if (isElement) return leaves;
  if (leaves.length === 1 && !Array.isArray(leaves[0])) return leaves;
  return leaves.flatMap((leaf) => (Array.isArray(leaf) ? [...(leaf as unknown[]), leaf] : [leaf]));
}

type Step = { value: unknown; segments: string[]; depth: number; leaves: unknown[] };

function walk({ value, segments, depth, leaves }: Step): void {
  const segment = segments[depth];
  if (segment === undefined) {
    leaves.push(value);
    return;
  }
  if (Array.isArray(value)) {
    walkArray({ value, segments, depth, leaves });
    return;
  }
  const isThere = isPlainObject(value) && Object.hasOwn(value, segment);
  if (isThere) walk({ value: value[segment], segments, depth: depth + 1, leaves });
  else leaves.push(undefined);
}

function walkArray({ value, segments, depth, leaves }: Step & { value: unknown[] }): void {
  const segment = segments[depth] ?? '';
  if (/^\d+$/.test(segment) && Number(segment) < value.length)
    walk({ value: value[Number(segment)], segments, depth: depth + 1, leaves });
  for (const element of value) if (isPlainObject(element)) walk({ value: element, segments, depth, leaves });
}
