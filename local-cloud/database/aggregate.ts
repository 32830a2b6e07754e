import { Aggregator } from 'mingo';
import { invalidParameter } from '../cloudError';
import type { Database } from './database';
import { isPlainObject, type Document } from './document';
import { MINGO_OPTIONS, translateErrors } from './filter';

export type Stage = { key: string; value: unknown };

/** Runs an aggregation; a leading `$match` is served by an index where one fits. */
export function aggregate(wish: { database: Database; name: unknown; stages: Stage[] }): Document[] {
  const { database, name, stages } = wish;
  const first = stages[0];
  const isMatch = first?.key === '$match' && isPlainObject(first.value);
  const filter = isMatch ? (first.value as Document) : {};
  const documents = database.find({ name, query: { filter } }).map((stored) => stored.document);

  const rest = (isMatch ? stages.slice(1) : stages).map(({ key, value }) => ({ [key]: value }));
  const collectionResolver = (other: string): Document[] => {
    if (!database.collections.find(other)) return [];
    return database.find({ name: other, query: { filter: {} } }).map((stored) => stored.document);
  };
  return translateErrors(() => {
    const aggregator = new Aggregator(rest, { ...MINGO_OPTIONS, collectionResolver });
    return aggregator.run<Document>(documents);
  });
}

/** Refuses stages that write or that the platform does not have. */
export function checkStage(key: unknown): string {
  if (typeof key === 'string' && /^\$\w+$/.test(key) && key !== '$out' && key !== '$merge') return key;
  throw invalidParameter(`Unrecognized pipeline stage name: ${String(key)}`);
}
