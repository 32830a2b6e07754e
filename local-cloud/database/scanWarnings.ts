import type { IndexKey } from './collection';
import type { Document } from './document';

/** A query that looks at more documents than this, and at twice what it returns, should have an index. */
const MOST_EXAMINED = 500;

type Examination = {
  collection: string;
  filter: Document;
  sort: IndexKey[];
  plan: string;
  examined: number;
  returned: number;
};

const known = new Set<string>();

/** Says once per shape of query, on stderr, that it would be slow in production, and which index it lacks. */
export function warnOfScan({ collection, filter, sort, plan, examined, returned }: Examination): void {
  if (examined <= MOST_EXAMINED || examined < returned * 2) return;

  const equal = Object.keys(filter).filter((path) => !path.startsWith('$') && path !== '_id');
  const keys = [...equal.map((path) => [path, 1]), ...sort.filter(([path]) => !equal.includes(path))];
  const shape = `${collection} ${JSON.stringify(keys)}`;
  if (known.has(shape)) return;

  known.add(shape);
  const found = `${examined} documents examined for ${returned} (${plan})`;
  process.stderr.write(
    `[cloud] slow query on ${collection}: ${found}; missing index ${JSON.stringify(keys)}\n`,
  );
}
