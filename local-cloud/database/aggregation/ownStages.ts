import { Aggregator } from 'mingo';
import { isPlainObject, type Document } from '../document';
import { compileFilter, MINGO_OPTIONS, translateErrors } from '../filter';
import { distanceFrom, nearOf } from '../query/geoOperators';
import { candidatesOf, leavesOf } from '../query/leaves';
import { compareKeys, orderKey } from '../orderKey';
import { failure, withField } from '../paths';
import { sortKey } from '../sortKey';
import { evaluate } from './expression';

export type StageInput = { documents: Document[]; value: unknown; find: FindOther };
/** The documents of another collection that meet a filter; none when there is no such collection. */
export type FindOther = (collection: string, filter: Document) => Document[];
type Stage = (input: StageInput) => Document[];

/** Stages that mingo gets wrong, or that have to agree with queries and indexes. */
export const OWN_STAGES: Record<string, Stage> = {
  $match: ({ documents, value }) => documents.filter(compileFilter(objectOf(value, '$match'))),
  $sort: sort,
  $limit: ({ documents, value }) => documents.slice(0, wholeNumber({ value, name: '$limit', least: 1 })),
  $skip: ({ documents, value }) => documents.slice(wholeNumber({ value, name: '$skip', least: 0 })),
  $count: ({ documents, value }) => {
    if (typeof value !== 'string' || value === '' || value.startsWith('$') || value.includes('.'))
      throw failure('the count field must be a non-empty string without $ and .');
    return documents.length === 0 ? [] : [{ [value]: documents.length }];
  },
  $group: group,
  $bucket: bucket,
  $sample: sample,
  $sortByCount: ({ documents, value, find }) => {
    const counted = group({ documents, value: { _id: value, count: { $sum: 1 } }, find });
    return sort({ documents: counted, value: { count: -1 }, find });
  },
  $geoNear: geoNear,
};

function objectOf(value: unknown, name: string): Document {
  if (isPlainObject(value)) return value;
  throw failure(`the ${name} stage needs an object`);
}

function wholeNumber({ value, name, least }: { value: unknown; name: string; least: number }): number {
  if (Number.isInteger(value) && (value as number) >= least) return value as number;
  throw failure(`the ${name} stage needs a whole number of ${least} or more`);
}

function sort({ documents, value }: StageInput): Document[] {
  const keys = Object.entries(objectOf(value, '$sort'));
  if (keys.length === 0) throw failure('$sort stage must have at least one sort key');
  const isWay = (way: unknown): way is 1 | -1 => way === 1 || way === -1;
  if (!keys.every(([, way]) => isWay(way))) throw failure('$sort key ordering must be 1 or -1');

  const rows = documents.map((document) => ({
    document,
    keys: keys.map(([path, way]) => sortKey({ document, key: [path, way as 1 | -1] })),
  }));
  rows.sort((left, right) => {
    for (const [place, [, way]] of keys.entries()) {
      const order = compareKeys(left.keys[place] ?? '', right.keys[place] ?? '');
      if (order !== 0) return order * (way as number);
    }
    return 0;
  });
  return rows.map(({ document }) => document);
}

/** Groups by what queries call equal; the accumulators of each group are mingo's. */
function group({ documents, value }: StageInput): Document[] {
  const { _id: expression, ...accumulators } = objectOf(value, '$group');
  if (expression === undefined) throw failure('a group specification must include an _id');

  const groups = new Map<string, { id: unknown; members: Document[] }>();
  for (const [place, id] of evaluate({ expression, documents }).entries()) {
    const key = orderKey(id);
    const known = groups.get(key) ?? { id, members: [] };
    known.members.push(documents[place] ?? {});
    groups.set(key, known);
  }

  return [...groups.values()].flatMap(({ id, members }) => {
    const stage = { $group: { _id: null, ...accumulators } };
    const [row] = translateErrors(() => new Aggregator([stage], MINGO_OPTIONS).run<Document>(members));
    return row ? [{ ...row, _id: id }] : [];
  });
}

function bucket({ documents, value, find }: StageInput): Document[] {
  const { groupBy, boundaries, default: other, output } = objectOf(value, '$bucket');
  const bounds = risingBounds(boundaries);
  const keys = bounds.map(orderKey);
  const values = evaluate({ expression: groupBy, documents });

  const placed = documents.map((document, place) => {
    const key = orderKey(values[place]);
    const above = keys.findIndex((bound) => compareKeys(key, bound) < 0);
    const isInside = above > 0;
    if (!isInside && other === undefined)
      throw failure('$bucket could not find a matching branch and no default was specified');
    return { document, id: isInside ? bounds[above - 1] : other };
  });

  const rows = [...new Set(placed.map(({ id }) => orderKey(id)))].flatMap((key) => {
    const members = placed.filter(({ id }) => orderKey(id) === key);
    const stage = {
      _id: { $literal: members[0]?.id },
      ...(isPlainObject(output) ? output : { count: { $sum: 1 } }),
    };
    return group({ documents: members.map(({ document }) => document), value: stage, find });
  });
  return sort({ documents: rows, value: { _id: 1 }, find });
}

function risingBounds(boundaries: unknown): unknown[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw failure('$bucket needs at least two boundaries');
  const keys = boundaries.map(orderKey);
  const isRising = keys.every((key, place) => place === 0 || compareKeys(keys[place - 1] ?? '', key) < 0);
  if (!isRising) throw failure('the boundaries of $bucket must be in ascending order');
  return boundaries;
}

/** So many documents by chance, each at most once. */
function sample({ documents, value }: StageInput): Document[] {
  const size = wholeNumber({ value: objectOf(value, '$sample').size, name: '$sample', least: 1 });
  const left = [...documents];
  for (let place = left.length - 1; place > 0; place -= 1) {
    const other = Math.floor(Math.random() * (place + 1));
    [left[place], left[other]] = [left[other] as Document, left[place] as Document];
  }
  return left.slice(0, size);
}

/** Distances in metres from a GeoJSON point, the nearest first. `key` names the field; by default the first that holds a point. */
function geoNear({ documents, value }: StageInput): Document[] {
  const {
    near,
    distanceField,
    maxDistance,
    minDistance,
    query,
    distanceMultiplier = 1,
    includeLocs,
    key,
  } = objectOf(value, '$geoNear');
  if (typeof distanceField !== 'string') throw failure('$geoNear requires a distanceField');
  const wanted = nearOf({
    $geometry: near,
    ...(maxDistance === undefined ? {} : { $maxDistance: maxDistance }),
    ...(minDistance === undefined ? {} : { $minDistance: minDistance }),
  });
  const matches = compileFilter(isPlainObject(query) ? query : {});

  const found = documents.filter(matches).flatMap((document) => {
    const path = typeof key === 'string' ? key : pathOfPoint(document);
    const leaves = path === undefined ? [] : candidatesOf(leavesOf(document, path));
    const distance = distanceFrom(wanted, leaves);
    return distance === undefined ? [] : [{ document, distance, place: leaves[0] }];
  });
  found.sort((left, right) => left.distance - right.distance);

  return found.map(({ document, distance, place }) => {
    const value = distance * Number(distanceMultiplier);
    const measured = withField({ document, path: distanceField, value });
    if (typeof includeLocs !== 'string') return measured;
    return withField({ document: measured, path: includeLocs, value: place });
  });
}

function pathOfPoint(document: Document): string | undefined {
  return Object.keys(document).find((name) => {
    const value = document[name];
    return isPlainObject(value) && value.type === 'Point';
  });
}
