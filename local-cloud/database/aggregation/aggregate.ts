import { Aggregator } from 'mingo';
import { invalidParameter } from '../../cloudError';
import type { IndexKey } from '../collection';
import type { Database } from '../database';
import { isPlainObject, type Document } from '../document';
import type { StoredDocument } from '../findDocuments';
import { MINGO_OPTIONS, translateErrors } from '../filter';
import { failure } from '../paths';
import { isEqualityLookup, lookupByEquality } from './lookup';
import { OWN_STAGES } from './ownStages';

export type Stage = { key: string; value: unknown };

const MOST_STAGES = 100;

/** Runs an aggregation; a leading `$match` and the `$sort` behind it are served by an index where one fits. */
export function aggregate(wish: { database: Database; name: unknown; stages: Stage[] }): Document[] {
  const { database, name, stages } = wish;
  if (stages.length > MOST_STAGES) throw failure(`a pipeline has at most ${MOST_STAGES} stages`);
  if (stages.slice(1).some(({ key }) => key === '$geoNear'))
    throw failure('$geoNear is only valid as the first stage in a pipeline');

  const { filter, sort, limit, served } = leadingQuery(stages);
  const query = { filter, sort, limit };
  const documents = database.find({ name, query }).map(forExpressions);
  return stages
    .slice(served)
    .reduce((left, stage) => runStage({ database, documents: left, stage }), documents);
}

/** Expressions reckon in doubles; only a text that names a long holds a number that is none. */
function forExpressions({ body, document }: StoredDocument): Document {
  return body.includes('"$numberLong"') ? (withDoubles(document) as Document) : document;
}

function withDoubles(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(withDoubles);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withDoubles(field)]));
}

/** Refuses stages that write or that the platform does not have. */
export function checkStage(key: unknown): string {
  if (typeof key === 'string' && /^\$\w+$/.test(key) && key !== '$out' && key !== '$merge') return key;
  throw invalidParameter(`Unrecognized pipeline stage name: ${String(key)}`);
}

type Leading = { filter: Document; sort?: IndexKey[]; limit?: number; served: number };

function leadingQuery(stages: Stage[]): Leading {
  const [first] = stages;
  if (first?.key !== '$match' || !isPlainObject(first.value)) return { filter: {}, served: 0 };

  const leading: Leading = { filter: first.value, served: 1 };
  const second = stages[1];
  const keys = second?.key === '$sort' && isPlainObject(second.value) ? Object.entries(second.value) : [];
  if (keys.length === 0 || !keys.every(([, way]) => way === 1 || way === -1)) return leading;

  const third = stages[2];
  const isLimited = third?.key === '$limit' && Number.isInteger(third.value) && Number(third.value) > 0;
  const limit = isLimited ? { limit: Number(third.value) } : {};
  return { ...leading, ...limit, sort: keys as IndexKey[], served: isLimited ? 3 : 2 };
}

type Running = { database: Database; documents: Document[]; stage: Stage };

function runStage({ database, documents, stage: { key, value } }: Running): Document[] {
  const find = (other: string, filter: Document): Document[] => {
    if (!database.collections.find(other)) return [];
    return database.find({ name: other, query: { filter } }).map((stored) => stored.document);
  };
  if (key === '$lookup' && isEqualityLookup(value)) return lookupByEquality({ documents, value, find });

  const own = Object.hasOwn(OWN_STAGES, key) ? OWN_STAGES[key] : undefined;
  if (own) return own({ documents, value, find });

  const collectionResolver = (other: string): Document[] => find(other, {});
  return translateErrors(() => {
    const aggregator = new Aggregator([{ [key]: value }], { ...MINGO_OPTIONS, collectionResolver });
    return aggregator.run<Document>(documents);
  });
}
