import type { Store } from './store';

/** One key of an index: a dotted path and its direction. */
export type IndexKey = [path: string, direction: 1 | -1];
export type IndexDeclaration = { name: string; keys: IndexKey[]; unique?: boolean };

/** An index as it stands in the file: its entries are the rows of `table`, one text column per key. */
export type Index = {
  name: string;
  keys: IndexKey[];
  isUnique: boolean;
  /** True once any document had an array on an indexed path; it never goes back. */
  isMultikey: boolean;
  id: number;
  table: string;
};

/** A collection's documents are the rows (seq, id, body) of `table`; id is the order key of `_id`. */
export type Collection = { id: number; name: string; table: string; indexes: Index[] };

/** The column that holds the order key of an index's key at `position`. */
export function keyColumn(position: number): string {
  return `k${position}`;
}

export function documentTable(id: number): string {
  return `documents_${id}`;
}

export function indexTable(id: number): string {
  return `entries_${id}`;
}

export function createCatalogue(store: Store): void {
  store.execute(`
    CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL);
    CREATE TABLE IF NOT EXISTS indexes (
      id INTEGER PRIMARY KEY,
      collection INTEGER NOT NULL,
      name TEXT NOT NULL,
      declaration TEXT NOT NULL,
      multikey INTEGER NOT NULL DEFAULT 0,
      UNIQUE (collection, name)
    );
  `);
}

export function readCollections(store: Store): Map<string, Collection> {
  const collections = new Map<string, Collection>();
  for (const row of store.all('SELECT id, name FROM collections')) {
    const id = Number(row.id);
    const name = String(row.name);
    collections.set(name, { id, name, table: documentTable(id), indexes: readIndexes({ store, id }) });
  }
  return collections;
}

function readIndexes({ store, id }: { store: Store; id: number }): Index[] {
  const rows = store.all('SELECT id, name, declaration, multikey FROM indexes WHERE collection = ?', id);
  return rows.map((row) => {
    const declaration = JSON.parse(String(row.declaration)) as IndexDeclaration;
    return toIndex({ id: Number(row.id), declaration, isMultikey: row.multikey === 1 });
  });
}

export function toIndex(stored: { id: number; declaration: IndexDeclaration; isMultikey: boolean }): Index {
  const { id, declaration, isMultikey } = stored;
  const isUnique = declaration.unique ?? false;
  return { id, name: declaration.name, keys: declaration.keys, isUnique, isMultikey, table: indexTable(id) };
}
