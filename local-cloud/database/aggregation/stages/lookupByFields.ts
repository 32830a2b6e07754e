import { isPlainObject, type Document } from '../../document';
import { candidatesOf, leavesAlong } from '../../query/leaves';
import { distinct, ValueMap } from '../expression/ValueMap';
import type { Source } from '../Source';
import type { Join } from './Join';

/** One query for all documents, so that an index on the foreign field serves it; null stands for missing too. */
export function joinByFields(wish: {
  from: string;
  localField: string;
  foreignField: string;
  source: Source;
}): Join {
  const { from, localField, foreignField, source } = wish;
  return (documents) => {
    const wanted = documents.map((document) => localValues(document, localField));
    const values = distinct(wanted.flat());
    if (values.length === 0) return [];
    const others = source.candidates({ collection: from, filter: {}, path: foreignField, values });
    const byValue = placesByValue(others, foreignField);
    return wanted.map((keys) => {
      const places = keys.map((key) => byValue.get(key) ?? []);
      const [only = []] = places;
      const all =
        places.length === 1 ? only : [...new Set(places.flat())].sort((left, right) => left - right);
      return all.map((place) => others[place] ?? {});
    });
  };
}

/** The places of documents by each value that a query on the path would compare with. */
function placesByValue(documents: Document[], path: string): ValueMap<number[]> {
  const leaves = leavesAlong(path);
  const byValue = new ValueMap<number[]>();
  for (const [place, document] of documents.entries())
    for (const value of distinct(candidatesOf(leaves(document)).map((leaf) => leaf ?? null))) {
      const places = byValue.get(value);
      if (places) places.push(place);
      else byValue.set(value, [place]);
    }
  return byValue;
}

/** The elements where the field is an array; null where it is missing or without elements. */
export function localValues(document: Document, path: string): unknown[] {
  const values: unknown[] = [];
  visit({ value: document, segments: path.split('.'), depth: 0, values });
  return values.length === 0 ? [null] : distinct(values);
}

type Visit = { value: unknown; segments: string[]; depth: number; values: unknown[] };

function visit({ value, segments, depth, values }: Visit): void {
  const segment = segments[depth];
  if (segment === undefined) {
    if (Array.isArray(value)) values.push(...(value as unknown[]));
    else if (value !== undefined) values.push(value);
    return;
  }
  if (Array.isArray(value)) {
    if (/^\d+$/.test(segment)) visit({ value: value[Number(segment)], segments, depth: depth + 1, values });
    for (const element of value)
      if (isPlainObject(element)) visit({ value: element, segments, depth, values });
    return;
  }
  if (isPlainObject(value) && Object.hasOwn(value, segment))
    visit({ value: value[segment], segments, depth: depth + 1, values });
}
