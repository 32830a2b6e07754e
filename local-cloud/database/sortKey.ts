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
