import { isPlainObject, type Document } from '../../document';
import { failure } from '../../paths';
import type { Scope, Variable } from '../expression/Operator';
import type { Source } from '../Source';

/** A compiled stage; it leaves the documents that it is given as they are. */
export type Stage = (documents: Document[]) => Document[];

/** A stage as it stands in a request. */
export type StageRequest = { key: string; value: unknown };

/** A compiled pipeline. */
export type Pipeline = {
  /** Over given documents. */
  run: Stage;
  /** Over a collection; what an index can serve at the pipeline's head is left to the query. */
  read: (collection: string) => Document[];
};

export type StageContext = {
  name: string;
  scope: Scope;
  source: Source;
  /** Compiles the pipeline inside a stage, which sees the given variables besides those of the scope. */
  compilePipeline: (stages: unknown, variables?: Record<string, Variable>) => Pipeline;
};

/** Checks a stage and makes it ready, before any document is read. */
export type StageCompiler = (value: unknown, context: StageContext) => Stage;

export function objectOf(value: unknown, name: string): Document {
  if (isPlainObject(value)) return value;
  throw failure(`the ${name} stage specification must be an object`);
}

export function wholeNumber(wish: { value: unknown; name: string; least: number }): number {
  const { value, name, least } = wish;
  if (Number.isInteger(value) && (value as number) >= least) return value as number;
  throw failure(`invalid argument to ${name} stage: it needs a whole number of ${least} or more`);
}

/** The name of a field that a stage writes; throws for a text that cannot be one. */
export function fieldName(value: unknown, name: string): string {
  if (typeof value !== 'string') throw failure(`${name} must be a string`);
  if (value === '') throw failure(`${name} must be a non-empty string`);
  if (value.startsWith('$')) throw failure(`${name} must not start with '$', found: ${value}`);
  if (value.includes('\u0000')) throw failure(`${name} must not contain a null byte`);
  return value;
}

/** A path that a stage reads or writes, such as `a.b`. */
export function fieldPath(value: unknown, name: string): string {
  const path = fieldName(value, name);
  const segments = path.split('.');
  if (segments.includes('')) throw failure(`${name}: FieldPath field names may not be empty strings.`);
  if (segments.some((segment) => segment.startsWith('$')))
    throw failure(`${name}: FieldPath field names may not start with '$'.`);
  return path;
}
