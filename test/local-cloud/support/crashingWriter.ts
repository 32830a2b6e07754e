import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../../../local-cloud/database/database';
import { Store } from '../../../local-cloud/database/store';

/**
 * Writes to a data folder without end and says on stdout, a line each, what has been acknowledged: `+ id n` for a
 * document that now holds n, `- id` for one that is gone; before each step `? id n`, or `? id` for a removal, what it is about to do. It is made to be
 * killed.
 */
async function main(): Promise<void> {
  const [, , dir = '', seed = '0'] = process.argv;
  const database = new Database(new Store(join(dir, 'cloud.sqlite')));
  await database.collections.declare({
    notes: [
      { name: 'n', keys: [['n', 1]] },
      { name: 'tags', keys: [['tags', 1]] },
    ],
  });
  await Promise.all(
    Array.from({ length: 6 }, (_, writer) => write({ database, writer, seed: Number(seed) })),
  );
}

async function write({ database, writer, seed }: { database: Database; writer: number; seed: number }) {
  const name = 'notes';
  const now = 0;
  for (let step = seed * 1000; ; step += 1) {
    const id = `w${writer}-${step % 7}`;
    const filter = { _id: id };
    const kind = (step + writer) % 5;
    say(kind === 4 ? `? ${id}\n` : `? ${id} ${step}\n`);
    if (kind === 4) {
      const removed = await database.remove({ name, filter, isMulti: false });
      if (removed > 0) say(`- ${id}\n`);
      continue;
    }
    const { isNew } = await database.set({ name, id, document: { n: step, tags: [`t${step % 3}`, 'all'] } });
    if (kind === 1 && !isNew)
      await database.update({ name, change: { filter, update: { $set: { n: step } }, isMulti: false, now } });
    say(`+ ${id} ${step}\n`);
  }
}

/** Straight to the pipe: `process.stdout` queues what a full pipe does not take, and a kill would lose it. */
function say(line: string): void {
  writeSync(1, line);
}

void main();
