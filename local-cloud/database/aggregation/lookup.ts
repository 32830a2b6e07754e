import { isPlainObject, type Document } from '../document';
import { orderKey } from '../orderKey';
import { failure, withField } from '../paths';
import { candidatesOf, leavesOf } from '../query/leaves';
import type { StageInput } from './ownStages';

/** Whether a `$lookup` is the simple one, by equal fields. */
export function isEqualityLookup(value: unknown): boolean {
  return isPlainObject(value) && value.localField !== undefined && value.pipeline === undefined;
}

/** Joins by equal fields with one query for all documents, so that an index on the foreign field serves it. */
export function lookupByEquality({ documents, value, find }: StageInput): Document[] {
  const { from, localField, foreignField, as } = isPlainObject(value) ? value : {};
  if (![from, localField, foreignField, as].every((part) => typeof part === 'string' && part !== ''))
    throw failure('$lookup needs from, localField, foreignField and as');

  const wanted = documents.map((document) => keysAt(document, String(localField)));
  const values = new Map(wanted.flatMap((entries) => [...entries]));
  const filter = { [String(foreignField)]: { $in: [...values.values()] } };
  const others = values.size === 0 ? [] : find(String(from), filter);
  const byKey = new Map<string, Document[]>();
  for (const other of others)
    for (const key of keysAt(other, String(foreignField)).keys())
      byKey.set(key, [...(byKey.get(key) ?? []), other]);

  return documents.map((document, place) => {
    const joined = new Set([...(wanted[place]?.keys() ?? [])].flatMap((key) => byKey.get(key) ?? []));
    const inOrder = others.filter((other) => joined.has(other));
    return withField({ document, path: String(as), value: inOrder });
  });
}

function keysAt(document: Document, path: string): Map<string, unknown> {
  return new Map(candidatesOf(leavesOf(document, path)).map((value) => [orderKey(value), value ?? null]));
}
