import { Aggregator } from 'mingo';
import type { Document } from '../document';
import { MINGO_OPTIONS, translateErrors } from '../filter';

/** The value of an expression for each document; null where it gives none. */
export function evaluate({
  expression,
  documents,
}: {
  expression: unknown;
  documents: Document[];
}): unknown[] {
  const value = { $ifNull: [expression, null] };
  const rows = translateErrors(() =>
    new Aggregator([{ $project: { _id: 0, value } }], MINGO_OPTIONS).run<{ value?: unknown }>(documents),
  );
  return rows.map((row) => row.value ?? null);
}
