import type { IndexKey } from './collection';
import type { Document } from './document';
import { fieldValues } from './fieldValues';
import { compareKeys, orderKey } from './orderKey';

/** An array sorts by its least element upwards and by its greatest downwards. */
export function sortKey({ document, key: [path, direction] }: { document: Document; key: IndexKey }): string {
  const values = fieldValues(document, path).values.filter((value) => !Array.isArray(value));
  const keys = values.map(orderKey);
  return keys.reduce((best, key) => (compareKeys(key, best) * direction < 0 ? key : best), keys[0] ?? '');
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
