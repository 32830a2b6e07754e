import type { Collection } from './collection';
import { isPlainObject, type Document } from './document';
import { stringifyEjson } from './ejson';
import { decodeDocument, type StoredDocument } from './findDocuments';
import { duplicateKey, writeEntries } from './indexEntries';
import { orderKey } from './orderKey';
import { failure } from './paths';
import type { Store } from './store';

/** MongoDB's limit of one document in bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

export type Place = { store: Store; collection: Collection };

/** The document whose `_id` has this order key, or undefined. */
export function findById({ store, collection, id }: Place & { id: string }): StoredDocument | undefined {
  const row = store.get(`SELECT seq, body FROM ${collection.table} WHERE id = ?`, id);
  if (!row) return undefined;
  const body = String(row.body);
  return { seq: Number(row.seq), body, document: decodeDocument(body) };
}

/** Adds a document that has its `_id`; throws E11000 when the `_id` or a unique key is taken. */
export function insertDocument({ store, collection, document }: Place & { document: Document }): void {
  const id = orderKey(document._id);
  if (store.get(`SELECT seq FROM ${collection.table} WHERE id = ?`, id)) {
    throw duplicateKey({ collection: collection.name, index: '_id_', key: { _id: document._id } });
  }
  const sql = `INSERT INTO ${collection.table} (id, body) VALUES (?, ?)`;
  const { lastInsertRowid: seq } = store.run(sql, id, bodyOf(document));
  writeEntries({ store, collection, seq, after: document });
}

type Replacement = Place & { seq: number; before: Document; after: Document };

export function replaceDocument({ store, collection, seq, before, after }: Replacement): void {
  store.run(`UPDATE ${collection.table} SET body = ? WHERE seq = ?`, bodyOf(after), seq);
  writeEntries({ store, collection, seq, before, after });
}

export function removeDocument({ store, collection, seq, before }: Omit<Replacement, 'after'>): void {
  store.run(`DELETE FROM ${collection.table} WHERE seq = ?`, seq);
  writeEntries({ store, collection, seq, before });
}

function bodyOf(document: Document): string {
  refuseOperators(document);
  const body = stringifyEjson(document);
  if (Buffer.byteLength(body) > MOST_BYTES) throw failure('BSONObj size is invalid: over 16 MB');
  return body;
}

const REFERENCE = ['$ref', '$id', '$db'];

/** A name with `$` in a stored document is an operator in the wrong place. */
function refuseOperators(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseOperators);
  if (!isPlainObject(value)) return;
  for (const [name, field] of Object.entries(value)) {
    if (name.startsWith('$') && !REFERENCE.includes(name))
      throw failure(`The dollar ($) prefixed field '${name}' is not valid for storage.`);
    refuseOperators(field);
  }
}
