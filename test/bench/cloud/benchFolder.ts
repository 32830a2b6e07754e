import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../../../local-cloud/database/database';
import { Store } from '../../../local-cloud/database/store';

export const OWNERS_SHARE = 50;
export const INDEXES = {
  cases: [
    {
      name: 'ownerNewest',
      keys: [
        ['owner', 1],
        ['updated', -1],
      ],
    },
  ],
  counters: [],
};

const BATCH = 2000;

/** Fills a data folder with case-like documents of so many bytes each; every owner has fifty. */
export async function fillFolder({
  dir,
  count,
  bytes,
}: {
  dir: string;
  count: number;
  bytes: number;
}): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const database = new Database(new Store(join(dir, 'cloud.sqlite')));
  await database.collections.declare(INDEXES as never);
  const text = '帮代办'.repeat(Math.ceil(bytes / 9)).slice(0, Math.floor((bytes - 200) / 3));
  for (let start = 0; start < count; start += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, count - start) }, (_, place) =>
      caseLike(start + place, text),
    );
    await database.insert({ name: 'cases', documents });
  }
  database.close();
}

function caseLike(n: number, text: string) {
  const owner = `enterprise_${Math.floor(n / OWNERS_SHARE)}`;
  return {
    _id: `case_${n}`,
    owner,
    updated: `2026-11-${String(n % 28).padStart(2, '0')}~${n}`,
    version: 1,
    status: 'inProgress',
    text,
  };
}
