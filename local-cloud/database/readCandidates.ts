import type { IndexKey } from './collection';
import type { Document } from './document';
import { parseEjson } from './ejson';
import type { Part } from './planAccess';
import type { Plan } from './planQuery';
import { compareSortKeys, sortKeys } from './sortKey';
import type { Store } from './store';

export type StoredDocument = { seq: number; body: string; document: Document };

const FIRST_BATCH = 128;
const LARGEST_BATCH = 2048;

/** `enough`: after how many the reader means to stop. */
type Reading = { store: Store; plan: Plan; sort: IndexKey[]; enough: number };

/** The documents that a plan leads to, each once; in the wanted order where the plan is ordered. */
export function* readCandidates({ store, plan, sort, enough }: Reading): Generator<StoredDocument> {
  const { parts, isOrdered } = plan;
  const size = Math.min(Math.max(Math.ceil(enough / parts.length), 1), FIRST_BATCH);
  const seen = new Set<number>();
  const readers = parts.map((part) => readPart({ store, part, size, seen }));
  if (parts.length > 1 && isOrdered && sort.length > 0) yield* merged({ readers, sort });
  else for (const reader of readers) yield* reader;
}

/** Stored text holds no server dates, so the time of decoding does not matter. */
export function decodeDocument(body: string): Document {
  return parseEjson({ text: body, now: 0 }) as Document;
}

type PartReading = { store: Store; part: Part; size: number; seen: Set<number> };

/** Reads in batches, so that no statement stays open when the reader stops early. */
function* readPart({ store, part, size: firstSize, seen }: PartReading): Generator<StoredDocument> {
  const sql = `SELECT d.seq AS seq, d.body AS body ${part.source} ${part.order} LIMIT ? OFFSET ?`;
  let size = firstSize;
  for (let offset = 0; ;) {
    const rows = store.all(sql, ...part.parameters, size, offset);
    for (const row of rows) {
      const seq = Number(row.seq);
      if (seen.has(seq)) continue;
      seen.add(seq);
      const body = String(row.body);
      yield { seq, body, document: decodeDocument(body) };
    }
    if (rows.length < size) return;
    offset += size;
    size = Math.min(size * 2, LARGEST_BATCH);
  }
}

type Head = { reader: Generator<StoredDocument>; candidate: StoredDocument; keys: string[] };

/** Of the next documents of all parts always the first in the wanted order. */
function* merged(merging: {
  readers: Generator<StoredDocument>[];
  sort: IndexKey[];
}): Generator<StoredDocument> {
  const { readers, sort } = merging;
  let heads = readers.flatMap((reader) => headOf({ reader, sort }));
  while (heads.length > 0) {
    const first = heads.reduce((least, head) =>
      compareSortKeys({ left: head.keys, right: least.keys, sort }) < 0 ? head : least,
    );
    yield first.candidate;
    heads = heads.flatMap((head) => (head === first ? headOf({ reader: head.reader, sort }) : [head]));
  }
}

function headOf({ reader, sort }: { reader: Generator<StoredDocument>; sort: IndexKey[] }): Head[] {
  const next = reader.next();
  if (next.done) return [];
  const keys = sortKeys({ document: next.value.document, sort });
  return [{ reader, candidate: next.value, keys }];
}
