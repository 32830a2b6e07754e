import type { Collection, IndexKey } from './collection';
import { isPlainObject, type Document } from './document';
import { parseEjson } from './ejson';
import { compileFilter } from './filter';
import { compareKeys } from './orderKey';
import { planQuery, type Plan } from './planQuery';
import { distanceFrom, nearOf, type Near } from './query/geoOperators';
import { leavesOf } from './query/leaves';
import { sortKey } from './sortKey';
import type { SlowQueries } from './slowQueries';
import type { Store } from './store';

export type StoredDocument = { seq: number; body: string; document: Document };

export type Search = {
  store: Store;
  collection: Collection;
  filter: Document;
  sort?: IndexKey[];
  offset?: number;
  limit?: number;
  /** Told how many documents were looked at. */
  slowQueries?: SlowQueries;
};

const FIRST_BATCH = 128;
const LARGEST_BATCH = 2048;

/** The documents that match, in the wanted order, `offset` skipped and at most `limit`. */
export function findDocuments(search: Search): StoredDocument[] {
  const { store, collection, filter, sort = [], offset = 0, limit = Infinity, slowQueries } = search;
  const matches = compileFilter(filter);
  const plan = planQuery({ collection, filter, sort });
  const near = sort.length === 0 ? nearestFirst(filter) : undefined;
  const enough = plan.isOrdered && !near ? offset + limit : Infinity;

  const found: StoredDocument[] = [];
  let examined = 0;
  for (const candidate of candidates({ store, plan, enough })) {
    examined += 1;
    if (matches(candidate.document)) found.push(candidate);
    if (found.length >= enough) break;
  }
  const returned = found.length;
  slowQueries?.observe({ collection: collection.name, filter, sort, plan: plan.name, examined, returned });
  if (!plan.isOrdered) sortDocuments({ found, sort });
  if (near) sortByDistance(found, near);
  return offset === 0 && found.length <= limit ? found : found.slice(offset, offset + limit);
}

/** Reads in batches, so that no statement stays open when the reader stops early. */
function* candidates(reading: { store: Store; plan: Plan; enough: number }): Generator<StoredDocument> {
  const { store, plan, enough } = reading;
  const sql = `SELECT d.seq AS seq, d.body AS body ${plan.source} ${plan.order} LIMIT ? OFFSET ?`;
  const seen = new Set<number>();
  let size = Math.min(Math.max(enough, 1), FIRST_BATCH);

  for (let offset = 0; ;) {
    const rows = store.all(sql, ...plan.parameters, size, offset);
    for (const row of rows) {
      const seq = Number(row.seq);
      if (seen.has(seq)) continue;
      seen.add(seq);
      const body = String(row.body);
      yield { seq, body, document: decodeDocument(body) };
    }
    if (rows.length < size) return;
    offset += size;
    size = Math.min(size * 2, LARGEST_BATCH);
  }
}

/** Stored text holds no server dates, so the time of decoding does not matter. */
export function decodeDocument(body: string): Document {
  return parseEjson({ text: body, now: 0 }) as Document;
}

/** What a `$nearSphere` at the top of a filter asks for: it sorts by distance unless told otherwise. */
function nearestFirst(filter: Document): { path: string; near: Near } | undefined {
  for (const [path, condition] of Object.entries(filter))
    if (isPlainObject(condition) && condition.$nearSphere !== undefined)
      return { path, near: nearOf(condition.$nearSphere) };
  return undefined;
}

function sortByDistance(found: StoredDocument[], { path, near }: { path: string; near: Near }): void {
  const distances = new Map(
    found.map((one) => [one, distanceFrom(near, leavesOf(one.document, path)) ?? Infinity]),
  );
  found.sort((left, right) => (distances.get(left) ?? 0) - (distances.get(right) ?? 0));
}

function sortDocuments({ found, sort }: { found: StoredDocument[]; sort: IndexKey[] }): void {
  const keys = new Map(
    found.map((one) => [one, sort.map((key) => sortKey({ document: one.document, key }))]),
  );
  found.sort((left, right) => {
    for (const [position, [, direction]] of sort.entries()) {
      const order = compareKeys(keys.get(left)?.[position] ?? '', keys.get(right)?.[position] ?? '');
      if (order !== 0) return order * direction;
    }
    return left.seq - right.seq;
  });
}
