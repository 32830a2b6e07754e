import type { Database, Query } from '../database';
import type { Document } from '../document';
import type { StoredDocument } from '../findDocuments';

/** Where the pipelines of one aggregation read from. */
export type Source = {
  /** Nothing when there is no such collection. */
  find: (collection: string, query: Query) => Document[];
  /** All that may hold one of the values at the path, in the order of insertion, perhaps some more. */
  candidates: (wish: { collection: string; filter: Document; path: string; values: unknown[] }) => Document[];
};

export function sourceOf(database: Database): Source {
  const find: Source['find'] = (name, query) =>
    database.collections.find(name) ? database.find({ name, query }).map((stored) => stored.document) : [];

  const candidates: Source['candidates'] = ({ collection: name, filter, path, values }) => {
    if (!isWorthIndex({ database, name, path, values })) return find(name, { filter });
    const found = new Map<number, StoredDocument>();
    for (let start = 0; start < values.length; start += VALUES_AT_ONCE) {
      const some = { [path]: { $in: values.slice(start, start + VALUES_AT_ONCE) } };
      for (const stored of database.find({ name, query: { filter: { $and: [some, filter] } } }))
        found.set(stored.seq, stored);
    }
    return [...found.values()].sort((left, right) => left.seq - right.seq).map(({ document }) => document);
  };
  return { find, candidates };
}

const VALUES_AT_ONCE = 200;

type Wish = { database: Database; name: string; path: string; values: unknown[] };

/** An index helps when it begins with the path, can find every value, and leaves out most of the collection. */
function isWorthIndex({ database, name, path, values }: Wish): boolean {
  const collection = database.collections.find(name);
  if (!collection || !values.every(isIndexed)) return false;
  const isLeading = path === '_id' || collection.indexes.some(({ keys }) => keys[0]?.[0] === path);
  return isLeading && values.length * 4 <= database.count({ name, filter: {} });
}

/** Values that equal one another exactly when their index keys do. */
function isIndexed(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return typeof value === 'number' && !Number.isNaN(value);
}
