import type { Collection, IndexKey } from './collection';
import { isPlainObject, type Document } from './document';
import { compileFilter } from './filter';
import { planQuery } from './planQuery';
import { distanceFrom, nearOf, type Near } from './query/geoOperators';
import { leavesOf } from './query/leaves';
import { compareSortKeys, sortKeys } from './sortKey';
import { readCandidates, type StoredDocument } from './readCandidates';
import type { SlowQueries } from './slowQueries';
import type { Store } from './store';

export { decodeDocument, type StoredDocument } from './readCandidates';

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

/** The documents that match, in the wanted order, `offset` skipped and at most `limit`. */
export function findDocuments(search: Search): StoredDocument[] {
  const { store, collection, filter, sort = [], offset = 0, limit = Infinity, slowQueries } = search;
  const matches = compileFilter(filter);
  const plan = planQuery({ collection, filter, sort });
  const near = sort.length === 0 ? nearestFirst(filter) : undefined;
  const enough = plan.isOrdered && !near ? offset + limit : Infinity;

  const found: StoredDocument[] = [];
  let examined = 0;
  for (const candidate of readCandidates({ store, plan, sort, enough })) {
    examined += 1;
    if (matches(candidate.document)) found.push(candidate);
    if (found.length >= enough) break;
  }
  const returned = found.length;
  slowQueries?.observe({ collection: collection.name, filter, sort, plan, examined, returned });
  if (!plan.isOrdered) sortDocuments({ found, sort });
  if (near) sortByDistance(found, near);
  return offset === 0 && found.length <= limit ? found : found.slice(offset, offset + limit);
}

/** What a `$nearSphere` that all matches must meet asks for: it sorts by distance unless told otherwise. */
function nearestFirst(filter: Document): { path: string; near: Near } | undefined {
  for (const [path, condition] of Object.entries(filter)) {
    if (isPlainObject(condition) && condition.$nearSphere !== undefined)
      return { path, near: nearOf(condition.$nearSphere) };
    const parts = path === '$and' && Array.isArray(condition) ? condition.filter(isPlainObject) : [];
    const nested = parts.map(nearestFirst).find((found) => found !== undefined);
    if (nested) return nested;
  }
  return undefined;
}

function sortByDistance(found: StoredDocument[], { path, near }: { path: string; near: Near }): void {
  const distances = new Map(
    found.map((one) => [one, distanceFrom(near, leavesOf(one.document, path)) ?? Infinity]),
  );
  found.sort((left, right) => (distances.get(left) ?? 0) - (distances.get(right) ?? 0));
}

function sortDocuments({ found, sort }: { found: StoredDocument[]; sort: IndexKey[] }): void {
  const keys = new Map(found.map((one) => [one, sortKeys({ document: one.document, sort })]));
  found.sort(
    (left, right) =>
      compareSortKeys({ left: keys.get(left) ?? [], right: keys.get(right) ?? [], sort }) ||
      left.seq - right.seq,
  );
}
