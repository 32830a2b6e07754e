import { applyUpdate } from './applyUpdate';
import type { Collection } from './collection';
import type { Document } from './document';
import { stringifyEjson } from './ejson';
import { decodeDocument } from './findDocuments';
import { duplicateKey } from './indexEntries';
import { orderKey } from './orderKey';
import type { Store } from './store';
import { documentKey, type Transaction, type Transactions } from './transactions';
import { withId } from './withId';
import { findById, insertDocument, removeDocument, replaceDocument } from './writeDocuments';

/** What a transaction needs of the database that it runs in. */
type Surroundings = { readonly store: Store; readonly transactions: Transactions };
export type Inside = { database: Surroundings; transaction: Transaction };
type OneDocument = Inside & { collection: Collection; id: unknown };

/** The document as the transaction sees it: its own writes, else the state at its start. */
export function readInside({ database, transaction, collection, id }: OneDocument): Document | undefined {
  const key = documentKey({ collection, id: orderKey(id) });
  const own = transaction.writes.get(key);
  if (own) return own.document && decodeDocument(stringifyEjson(own.document));

  const past = database.transactions.versions.versionAt({ key, moment: transaction.snapshot });
  if (past) return past.body === undefined ? undefined : decodeDocument(past.body);
  return findById({ store: database.store, collection, id: orderKey(id) })?.document;
}

/** Locks first: a change that changes nothing still has to notice a conflict. */
function writeInside({
  database,
  transaction,
  collection,
  id,
  document,
}: OneDocument & { document?: Document }): void {
  const key = documentKey({ collection, id: orderKey(id) });
  database.transactions.lock({ transaction, key });
  transaction.writes.set(key, { collection, id: orderKey(id), document });
}

function lockInside({ database, transaction, collection, id }: OneDocument): void {
  database.transactions.lock({ transaction, key: documentKey({ collection, id: orderKey(id) }) });
}

export function insertInside({
  documents,
  ...rest
}: Inside & { collection: Collection; documents: Document[] }): unknown[] {
  return documents.map(withId).map((document) => {
    const id = document._id;
    lockInside({ ...rest, id });
    if (readInside({ ...rest, id })) {
      throw duplicateKey({ collection: rest.collection.name, index: '_id_', key: { _id: id } });
    }
    writeInside({ ...rest, id, document });
    return id;
  });
}

export function updateInside({
  update,
  now,
  ...rest
}: OneDocument & { update: Document; now: number }): number {
  lockInside(rest);
  const document = readInside(rest);
  if (!document) return 0;

  applyUpdate({ document, update, filter: { _id: rest.id }, now });
  writeInside({ ...rest, document });
  return 1;
}

export function setInside({ document, ...rest }: OneDocument & { document: Document }): {
  isNew: boolean;
  isChanged: boolean;
} {
  lockInside(rest);
  const isNew = readInside(rest) === undefined;
  writeInside({ ...rest, document: { _id: rest.id, ...document } });
  return { isNew, isChanged: true };
}

export function removeInside(one: OneDocument): number {
  lockInside(one);
  if (!readInside(one)) return 0;
  writeInside(one);
  return 1;
}

/** Commits all writes of a transaction in one durable step and ends it, also when the commit fails. */
export async function runTransactionally({ database, transaction }: Inside): Promise<void> {
  try {
    await database.store.write(() => {
      for (const write of transaction.writes.values()) applyWrite({ database, ...write });
    });
  } finally {
    database.transactions.end(transaction);
  }
}

type Write = { database: Surroundings; collection: Collection; id: string; document: Document | undefined };

function applyWrite({ database, collection, id, document }: Write): void {
  const { store, transactions } = database;
  const stored = findById({ store, collection, id });
  transactions.versions.record({ key: documentKey({ collection, id }), body: stored?.body });

  if (!stored && document) insertDocument({ store, collection, document });
  if (stored && !document) removeDocument({ store, collection, seq: stored.seq, before: stored.document });
  if (stored && document) {
    replaceDocument({ store, collection, seq: stored.seq, before: stored.document, after: document });
  }
}
