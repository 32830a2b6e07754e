import { CloudError } from '../cloudError';
import { keyColumn, type Collection, type Index } from './collection';
import { isPlainObject, type Document } from './document';
import { stringifyEjson } from './ejson';
import { fieldValues, type FieldValue } from './fieldValues';
import { orderKey } from './orderKey';
import { failure } from './paths';
import type { Store } from './store';

/** More entries than this for one document and one index would hold up every other write. */
const MOST_ENTRIES = 100_000;

type Entries = { keys: string[][]; isMultikey: boolean };
type Target = { store: Store; collection: Collection; seq: number };

/** Brings every index of the collection from `before` to `after`; throws E11000 for a unique index. */
export function writeEntries(change: Target & { before?: Document; after?: Document }): void {
  for (const index of change.collection.indexes) {
    if (change.after) refuseParallelArrays({ index, document: change.after });
    writeIndex({ ...change, index });
  }
}

/** Two arrays side by side would give an entry for every pair of their elements. */
function refuseParallelArrays({ index, document }: { index: Index; document: Document }): void {
  const arrays = new Set(
    index.keys.map(([path]) => arrayOn(document, path)).filter((path) => path !== undefined),
  );
  if (arrays.size > 1)
    throw failure(`cannot index parallel arrays [${[...arrays].join('] [')}]: ${index.name}`);
}

/** The first part of a path at which an array stands. */
function arrayOn(document: Document, path: string): string | undefined {
  const segments = path.split('.');
  let value: unknown = document;
  for (const [place, segment] of segments.entries()) {
    value = isPlainObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
    if (Array.isArray(value)) return segments.slice(0, place + 1).join('.');
  }
  return undefined;
}

/** Writes the entries of one index for a document that has none there yet. */
export function writeIndex(change: Target & { index: Index; before?: Document; after?: Document }): void {
  const { store, collection, index, seq, before, after } = change;
  const old = before ? entriesOf({ index, document: before }).keys : [];
  const fresh = after ? entriesOf({ index, document: after }) : { keys: [], isMultikey: false };
  const isSame = old.length === fresh.keys.length && old.join('\u0000') === fresh.keys.join('\u0000');
  if (isSame) return;

  const columns = index.keys.map((_, position) => keyColumn(position));
  const condition = columns.map((column) => `${column} = ?`).join(' AND ');
  for (const key of old) store.run(`DELETE FROM ${index.table} WHERE ${condition} AND seq = ?`, ...key, seq);

  for (const key of fresh.keys) {
    if (index.isUnique) refuseDuplicate({ store, collection, index, seq, key, condition, after });
    const places = [...columns, 'seq'].map(() => '?').join(', ');
    store.run(`INSERT INTO ${index.table} (${columns.join(', ')}, seq) VALUES (${places})`, ...key, seq);
  }
  if (fresh.isMultikey) markMultikey({ store, index });
}

function markMultikey({ store, index }: { store: Store; index: Index }): void {
  store.run('UPDATE indexes SET multikey = 1 WHERE id = ? AND multikey = 0', index.id);
  index.isMultikey = true;
}

type Candidate = Target & { index: Index; key: string[]; condition: string; after?: Document };

function refuseDuplicate({ store, collection, index, seq, key, condition, after }: Candidate): void {
  const sql = `SELECT seq FROM ${index.table} WHERE ${condition} AND seq <> ? LIMIT 1`;
  if (!store.get(sql, ...key, seq)) return;

  const shown = index.keys.map(([path]) => [path, fieldValues(after, path).values[0]?.value]);
  throw duplicateKey({ collection: collection.name, index: index.name, key: Object.fromEntries(shown) });
}

/** The error of MongoDB for a second document with the same unique key; errCode -502001 in the SDK. */
export function duplicateKey(clash: { collection: string; index: string; key: Document }): CloudError {
  const place = `collection: ${clash.collection} index: ${clash.index}`;
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `E11000 duplicate key error ${place} dup key: ${stringifyEjson(clash.key)}`,
  );
}

type Prefix = { keys: string[]; element?: number };

/**
 * One entry per combination of the values on the index's paths, without repetition. Values from an array belong
 * together when they come from the same element of it.
 */
function entriesOf({ index, document }: { index: Index; document: Document }): Entries {
  let prefixes: Prefix[] = [{ keys: [] }];
  let isMultikey = false;
  for (const [path] of index.keys) {
    const found = fieldValues(document, path);
    isMultikey ||= found.isMultikey;
    const next = distinct(found.values);
    prefixes = prefixes.flatMap((prefix) =>
      next
        .filter(({ element }) => (element ?? prefix.element) === (prefix.element ?? element))
        .map(({ key, element }) => ({ keys: [...prefix.keys, key], element: prefix.element ?? element })),
    );
    if (prefixes.length > MOST_ENTRIES)
      throw failure(`too many index entries for one document: ${index.name}`);
  }
  const keys = new Map(prefixes.map((prefix) => [prefix.keys.join('\u0000'), prefix.keys]));
  return { keys: [...keys.values()], isMultikey };
}

function distinct(values: FieldValue[]): { key: string; element?: number }[] {
  const keyed = values.map(({ value, element }) => ({ key: orderKey(value), element }));
  return [...new Map(keyed.map((one) => [`${one.element ?? ''} ${one.key}`, one])).values()];
}
