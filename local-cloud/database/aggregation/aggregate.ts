import { invalidParameter } from '../../cloudError';
import type { Database } from '../database';
import type { Document } from '../document';
import { compilePipeline } from './compilePipeline';
import { sourceOf } from './Source';
import type { StageRequest } from './stages/Stage';

/**
 * Runs an aggregation; what its head asks for is served by an index where one fits. Throws DATABASE_INVALID_OPERRATOR
 * for a stage or an operator that does not exist, DATABASE_REQUEST_FAILED with MongoDB's words for a wrong use of one.
 */
export function aggregate(wish: { database: Database; name: unknown; stages: StageRequest[] }): Document[] {
  const { database, name, stages } = wish;
  const collection = database.collections.get(name);
  const pipeline = compilePipeline({ stages, scope: new Map(), source: sourceOf(database) });
  return pipeline.read(collection.name);
}

/** Refuses what is no name of a stage, and the stages that write. */
export function checkStage(key: unknown): string {
  if (typeof key === 'string' && /^\$\w+$/.test(key) && key !== '$out' && key !== '$merge') return key;
  throw invalidParameter(`Unrecognized pipeline stage name: ${String(key)}`);
}
