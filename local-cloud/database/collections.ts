import { CloudError } from '../cloudError';
import {
  createCatalogue,
  documentTable,
  indexTable,
  keyColumn,
  readCollections,
  toIndex,
  type Collection,
  type Index,
  type IndexDeclaration,
} from './collection';
import { everyDocument, renewKeys } from './renewKeys';
import { writeIndex } from './indexEntries';
import type { Store } from './store';

export type IndexDeclarations = Record<string, IndexDeclaration[]>;

/** The collections of a store by name; made explicitly, as on the platform. */
export class Collections {
  private readonly known: Map<string, Collection>;

  constructor(private readonly store: Store) {
    createCatalogue(store);
    this.known = readCollections(store);
    store.upgrade(() => this.list().forEach((collection) => renewKeys({ store, collection })));
  }

  get(name: unknown): Collection {
    const collection = typeof name === 'string' ? this.known.get(name) : undefined;
    if (collection) return collection;
    throw new CloudError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `Db or Table not exist: ${String(name)}. Please check your request, but if the problem cannot be solved, contact us.`,
    );
  }

  list(): Collection[] {
    return [...this.known.values()].sort((left, right) => left.name.localeCompare(right.name));
  }

  find(name: string): Collection | undefined {
    return this.known.get(name);
  }

  async create(name: unknown): Promise<void> {
    if (typeof name !== 'string' || !/^[^\s$.\u0000][^\s$\u0000]{0,99}$/u.test(name)) {
      throw new CloudError('INVALID_PARAM', `Invalid collection name: ${String(name)}`);
    }
    const collection = await this.store.write(() => {
      const isTaken = this.store.get('SELECT id FROM collections WHERE name = ?', name);
      if (isTaken) throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${name}`);
      return createTables({ store: this.store, name });
    });
    this.known.set(name, collection);
  }

  /** Makes the declared collections and brings their indexes to what is declared; builds new ones from the documents. */
  async declare(declarations: IndexDeclarations): Promise<void> {
    for (const [name, indexes] of Object.entries(declarations)) {
      if (!this.known.has(name)) await this.create(name);
      const collection = this.get(name);
      await this.store.write(() => declareIndexes({ store: this.store, collection, indexes }));
    }
  }
}

function createTables({ store, name }: { store: Store; name: string }): Collection {
  const { lastInsertRowid: id } = store.run('INSERT INTO collections (name) VALUES (?)', name);
  const table = documentTable(id);
  store.execute(
    `CREATE TABLE ${table} (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, body TEXT NOT NULL)`,
  );
  return { id, name, table, indexes: [] };
}

type Declaring = { store: Store; collection: Collection; indexes: IndexDeclaration[] };

function declareIndexes({ store, collection, indexes }: Declaring): void {
  const wanted = new Map(indexes.map((declaration) => [declaration.name, canonical(declaration)]));
  const kept = collection.indexes.filter((index) => {
    const declaration = { name: index.name, keys: index.keys, unique: index.isUnique };
    return wanted.get(index.name) === canonical(declaration);
  });

  for (const index of collection.indexes) if (!kept.includes(index)) dropIndex({ store, index });
  collection.indexes = kept;
  const missing = indexes.filter(({ name }) => !kept.some((index) => index.name === name));
  for (const declaration of missing) buildIndex({ store, collection, declaration });
}

function canonical({ name, keys, unique = false }: IndexDeclaration): string {
  return JSON.stringify([name, keys, unique]);
}

function dropIndex({ store, index }: { store: Store; index: Index }): void {
  store.run('DELETE FROM indexes WHERE id = ?', index.id);
  store.execute(`DROP TABLE ${index.table}`);
}

type Building = { store: Store; collection: Collection; declaration: IndexDeclaration };

function buildIndex({ store, collection, declaration }: Building): void {
  const insert = 'INSERT INTO indexes (collection, name, declaration) VALUES (?, ?, ?)';
  const text = JSON.stringify(declaration);
  const { lastInsertRowid: id } = store.run(insert, collection.id, declaration.name, text);
  const index = toIndex({ id, declaration, isMultikey: false });

  const columns = index.keys.map((_, position) => `${keyColumn(position)} TEXT NOT NULL`);
  const order = index.keys.map(([, way], position) => `${keyColumn(position)} ${way > 0 ? 'ASC' : 'DESC'}`);
  store.execute(`CREATE TABLE ${indexTable(id)} (${columns.join(', ')}, seq INTEGER NOT NULL,
    PRIMARY KEY (${order.join(', ')}, seq)) WITHOUT ROWID`);

  for (const { seq, document } of everyDocument({ store, collection }))
    writeIndex({ store, collection, index, seq, after: document });
  collection.indexes = [...collection.indexes, index];
}
