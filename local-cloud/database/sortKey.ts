import type { IndexKey } from './collection';
import type { Document } from './document';
import { compareKeys, orderKey } from './orderKey';
import { leavesOf } from './query/leaves';

/** An empty array sorts as `undefined` of BSON: after MinKey and before null. */
const EMPTY = 'A1';

/** An array sorts by its least element upwards and by its greatest downwards. */
export function sortKey({ document, key: [path, direction] }: { document: Document; key: IndexKey }): string {
  const keys = leavesOf(document, path).flatMap(keysOf);
  if (keys.length === 0) return orderKey(null);
  return keys.reduce((best, key) => (compareKeys(key, best) * direction < 0 ? key : best));
}

function keysOf(leaf: unknown): string[] {
  if (!Array.isArray(leaf)) return [orderKey(leaf)];
  return leaf.length === 0 ? [EMPTY] : leaf.map(orderKey);
}

export function sortKeys({ document, sort }: { document: Document; sort: IndexKey[] }): string[] {
  return sort.map((key) => sortKey({ document, key }));
}

/** Negative, zero or positive, in the wanted directions. */
export function compareSortKeys({
  left,
  right,
  sort,
}: {
  left: string[];
  right: string[];
  sort: IndexKey[];
}): number {
  for (const [position, [, direction]] of sort.entries()) {
    const order = compareKeys(left[position] ?? '', right[position] ?? '');
    if (order !== 0) return order * direction;
  }
  return 0;
}
