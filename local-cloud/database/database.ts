import { isDeepStrictEqual } from 'node:util';
import { applyUpdate } from './applyUpdate';
import type { Collection, IndexKey } from './collection';
import { Collections } from './collections';
import type { Document } from './document';
import { decodeDocument, findDocuments, type StoredDocument } from './findDocuments';
import { orderKey } from './orderKey';
import { SlowQueries } from './slowQueries';
import type { Store } from './store';
import { runTransactionally } from './transactionalWrites';
import { documentKey, LockedError, Transactions, type Transaction } from './transactions';
import { withId } from './withId';
import { findById, insertDocument, removeDocument, replaceDocument } from './writeDocuments';

export type Query = { filter: Document; sort?: IndexKey[]; offset?: number; limit?: number };
export type Change = { filter: Document; update: Document; isMulti: boolean; now: number };

/** The documents of one environment. Every write resolves only after its commit is on the disk. */
export class Database {
  readonly collections: Collections;
  readonly transactions = new Transactions();

  constructor(
    readonly store: Store,
    private readonly slowQueries = new SlowQueries(),
  ) {
    this.collections = new Collections(store);
  }

  find({ name, query }: { name: unknown; query: Query }): StoredDocument[] {
    return findDocuments({ ...this.reading(name), ...query });
  }

  findOne({ name, id }: { name: unknown; id: unknown }): StoredDocument | undefined {
    return findById({ store: this.store, collection: this.collections.get(name), id: orderKey(id) });
  }

  count({ name, filter }: { name: unknown; filter: Document }): number {
    const collection = this.collections.get(name);
    if (Object.keys(filter).length > 0) return findDocuments({ ...this.reading(name), filter }).length;
    return Number(this.store.get(`SELECT count(*) AS total FROM ${collection.table}`)?.total ?? 0);
  }

  /** Adds documents, all or none, and returns their `_id`s; a missing `_id` is made. */
  insert({ name, documents }: { name: unknown; documents: Document[] }): Promise<unknown[]> {
    const collection = this.collections.get(name);
    const complete = documents.map(withId);
    return this.writeWhenFree(() => {
      for (const document of complete) {
        this.announce({ collection, id: orderKey(document._id), body: undefined });
        insertDocument({ store: this.store, collection, document });
      }
      return complete.map((document) => document._id);
    });
  }

  /** Finds and changes in one step, so that `{ _id, version }` in the filter is a compare-and-set; returns how many changed. */
  update({ name, change }: { name: unknown; change: Change }): Promise<number> {
    const collection = this.collections.get(name);
    const { filter, update, isMulti, now } = change;
    return this.writeWhenFree(() => {
      const found = findDocuments({ ...this.reading(name), filter, limit: isMulti ? Infinity : 1 });
      for (const stored of found) this.announce({ collection, ...idAndBody(stored) });
      return found.filter((stored) => this.change({ collection, stored, filter, update, now })).length;
    });
  }

  /** Puts a whole document in the place of the one with `id`, or adds it. */
  set(wish: {
    name: unknown;
    id: unknown;
    document: Document;
  }): Promise<{ isNew: boolean; isChanged: boolean }> {
    const collection = this.collections.get(wish.name);
    const after = { _id: wish.id, ...wish.document };
    return this.writeWhenFree(() => {
      const stored = findById({ store: this.store, collection, id: orderKey(wish.id) });
      this.announce({ collection, id: orderKey(wish.id), body: stored?.body });
      if (!stored) insertDocument({ store: this.store, collection, document: after });
      if (!stored) return { isNew: true, isChanged: true };

      const { seq, document: before } = stored;
      replaceDocument({ store: this.store, collection, seq, before, after });
      return { isNew: false, isChanged: !isDeepStrictEqual(before, after) };
    });
  }

  remove({ name, filter, isMulti }: { name: unknown; filter: Document; isMulti: boolean }): Promise<number> {
    const collection = this.collections.get(name);
    return this.writeWhenFree(() => {
      const found = findDocuments({ ...this.reading(name), filter, limit: isMulti ? Infinity : 1 });
      for (const stored of found) this.announce({ collection, ...idAndBody(stored) });
      for (const { seq, document } of found) {
        removeDocument({ store: this.store, collection, seq, before: document });
      }
      return found.length;
    });
  }

  commit(transaction: Transaction): Promise<void> {
    return runTransactionally({ database: this, transaction });
  }

  close(): void {
    this.transactions.close();
    this.store.close();
  }

  private reading(name: unknown) {
    const { store, slowQueries } = this;
    return { store, collection: this.collections.get(name), slowQueries };
  }

  private change(
    wish: Omit<Change, 'isMulti'> & { collection: Collection; stored: StoredDocument },
  ): boolean {
    const { collection, stored, filter, update, now } = wish;
    const after = decodeDocument(stored.body);
    applyUpdate({ document: after, update, filter, now });
    if (isDeepStrictEqual(after, stored.document)) return false;

    replaceDocument({ store: this.store, collection, seq: stored.seq, before: stored.document, after });
    return true;
  }

  private announce({
    collection,
    id,
    body,
  }: {
    collection: Collection;
    id: string;
    body: string | undefined;
  }): void {
    const key = documentKey({ collection, id });
    this.transactions.refuseLocked(key);
    this.transactions.versions.record({ key, body });
  }

  /** A plain write waits for the transaction that holds a document it would change. */
  private async writeWhenFree<Result>(work: () => Result): Promise<Result> {
    for (;;) {
      try {
        return await this.store.write(work);
      } catch (error) {
        if (!(error instanceof LockedError)) throw error;
        await error.ended;
      }
    }
  }
}

function idAndBody({ document, body }: StoredDocument): { id: string; body: string } {
  return { id: orderKey(document._id), body };
}
