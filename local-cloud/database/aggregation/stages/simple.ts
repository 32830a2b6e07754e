import { isPlainObject } from '../../document';
import { failure } from '../../paths';
import { compileQuery } from '../../query/compileQuery';
import { compareSortKeys, sortKeys as keysOf } from '../../sortKey';
import type { IndexKey } from '../../collection';
import { compileExpression } from '../expression/compileExpression';
import { isTruthy } from '../expression/values';
import { fieldName, objectOf, wholeNumber, type Stage, type StageCompiler, type StageContext } from './Stage';

/** Stages that choose, order or count documents as they are. */
export const simpleStages: Record<string, StageCompiler> = {
  $match: match,
  $sort: (value) => {
    const keys = sortKeys(value);
    return (documents) => sorted(documents, keys);
  },
  $limit: (value, { name }) => {
    const most = wholeNumber({ value, name, least: 1 });
    return (documents) => documents.slice(0, most);
  },
  $skip: (value, { name }) => {
    const skipped = wholeNumber({ value, name, least: 0 });
    return (documents) => documents.slice(skipped);
  },
  $count: (value, { name }) => {
    const field = fieldName(value, `the field of ${name}`);
    if (field.includes('.')) throw failure("the count field cannot contain '.'");
    return (documents) => (documents.length === 0 ? [] : [{ [field]: documents.length }]);
  },
  $sample: (value, { name }) => {
    const { size, ...strangers } = objectOf(value, name);
    if (size === undefined || Object.keys(strangers).length > 0)
      throw failure('$sample stage must specify a size and nothing else');
    const most = wholeNumber({ value: size, name: 'the size of $sample', least: 1 });
    return (documents) => sampled(documents, most);
  },
};

function match(value: unknown, { name, scope }: StageContext): Stage {
  if (sortsByDistance(value)) throw failure('$nearSphere is not allowed in $match: use $geoNear');
  const matches = compileQuery(objectOf(value, name), (expression) => {
    const compute = compileExpression(expression, scope);
    return (document) => isTruthy(compute(document));
  });
  return (documents) => documents.filter(matches);
}

/** It would order the documents, which a `$match` must not. */
function sortsByDistance(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(sortsByDistance);
  if (!isPlainObject(part)) return false;
  return Object.entries(part).some(([name, inner]) => name === '$nearSphere' || sortsByDistance(inner));
}

const MOST_KEYS = 32;

/** The keys of a `$sort` in their order; throws unless each is 1 or -1. */
export function sortKeys(value: unknown): IndexKey[] {
  const keys = Object.entries(objectOf(value, '$sort'));
  if (keys.length === 0) throw failure('$sort stage must have at least one sort key');
  if (keys.length > MOST_KEYS) throw failure(`too many sort keys: at most ${MOST_KEYS}`);
  return keys.map(([path, way]): IndexKey => {
    if (way !== 1 && way !== -1)
      throw failure('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [path, way];
  });
}

function sorted(documents: Parameters<Stage>[0], sort: IndexKey[]): ReturnType<Stage> {
  const rows = documents.map((document) => ({ document, keys: keysOf({ document, sort }) }));
  rows.sort((left, right) => compareSortKeys({ left: left.keys, right: right.keys, sort }));
  return rows.map(({ document }) => document);
}

/** So many documents by chance, each at most once. */
function sampled(documents: Parameters<Stage>[0], size: number): ReturnType<Stage> {
  const left = [...documents];
  const most = Math.min(size, left.length);
  for (let place = 0; place < most; place += 1) {
    const other = place + Math.floor(Math.random() * (left.length - place));
    [left[place], left[other]] = [left[other] ?? {}, left[place] ?? {}];
  }
  return left.slice(0, most);
}
