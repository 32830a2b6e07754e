import type { Collection } from './collection';
import { decodeDocument } from './findDocuments';
import type { Document } from './document';
import { writeIndex } from './indexEntries';
import { orderKey } from './orderKey';
import type { Store } from './store';

type Place = { store: Store; collection: Collection };

/**
 * Writes all order keys of a collection anew, after their form has changed. Two documents whose ids or unique keys are
 * equal only in the new form both stay.
 */
export function renewKeys({ store, collection }: Place): void {
  for (const { table } of collection.indexes) store.execute(`DELETE FROM ${table}`);
  for (const { seq, document } of everyDocument({ store, collection })) {
    store.run(`UPDATE OR IGNORE ${collection.table} SET id = ? WHERE seq = ?`, orderKey(document._id), seq);
    for (const index of collection.indexes)
      writeIndex({ store, collection, index: { ...index, isUnique: false }, seq, after: document });
  }
}

/** Reads in batches, so that the table may be changed on the way. */
export function* everyDocument({ store, collection }: Place): Generator<{ seq: number; document: Document }> {
  let last = 0;
  for (;;) {
    const sql = `SELECT seq, body FROM ${collection.table} WHERE seq > ? ORDER BY seq LIMIT 1000`;
    const rows = store.all(sql, last);
    for (const row of rows) {
      last = Number(row.seq);
      yield { seq: last, document: decodeDocument(String(row.body)) };
    }
    if (rows.length < 1000) return;
  }
}
