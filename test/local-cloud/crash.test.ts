import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { Database } from '../../local-cloud/database/database';
import { Store } from '../../local-cloud/database/store';

jest.setTimeout(180_000);

const KILLS = 100;
/** Printed when it fails, so that the same moments can be tried again. */
const SEED = 20261123;

let dir: string;
let writer: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'crash-'));
  writer = join(dir, 'writer.cjs');
  const entryPoints = [resolve(__dirname, 'support/crashingWriter.ts')];
  await build({
    entryPoints,
    outfile: writer,
    bundle: true,
    platform: 'node',
    external: ['libsql'],
    logLevel: 'silent',
  });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** A small generator of random numbers from 0 to 1 (mulberry32), for the same run every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Lets the writer work, kills it so many ms after it has said so many lines, and resolves with all it said. Counted in
 * lines first, so that a busy machine kills in the middle of work too.
 */
function writeAndKill({
  seed,
  lines,
  after,
}: {
  seed: number;
  lines: number;
  after: number;
}): Promise<string[]> {
  const env = { ...process.env, NODE_PATH: resolve(__dirname, '../../node_modules') };
  const child = spawn(process.execPath, [writer, dir, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const said: string[] = [];
  let heard = 0;
  let isToDie = false;
  child.stdout.on('data', (chunk: Buffer) => {
    said.push(chunk.toString());
    heard += chunk.toString().split('\n').length - 1;
    if (heard < lines || isToDie) return;
    isToDie = true;
    setTimeout(() => child.kill('SIGKILL'), after);
  });
  return new Promise((done) => child.once('close', () => done(said.join('').split('\n').slice(0, -1))));
}

it(`loses nothing that was acknowledged and leaves nothing half written, through ${KILLS} kill -9 at random moments`, async () => {
  const random = randomFrom(SEED);
  const acknowledged = new Map<string, number | undefined>();
  let words = 0;

  for (let kill = 1; kill <= KILLS; kill += 1) {
    const intents = new Map<string, Intent>();
    const moment = { lines: Math.floor(random() * 120), after: Math.floor(random() * 6) };
    for (const line of await writeAndKill({ seed: kill, ...moment })) {
      const [sign, id = '', n] = line.split(' ');
      if (sign === '?') {
        intents.set(id.split('-')[0] ?? '', { id, n: n === undefined ? undefined : Number(n) });
        continue;
      }
      acknowledged.set(id, sign === '+' ? Number(n) : undefined);
      words += 1;
    }
    check({ kill, acknowledged, intents });
  }
  expect(words).toBeGreaterThan(KILLS * 5);
});

type Intent = { id: string; n: number | undefined };
type Check = { kill: number; acknowledged: Map<string, number | undefined>; intents: Map<string, Intent> };

/** What is stored is what was acknowledged; only the one step that each writer had begun may be done or not. */
function check({ kill, acknowledged, intents }: Check): void {
  const database = new Database(new Store(join(dir, 'cloud.sqlite')));
  try {
    const all = database.find({ name: 'notes', query: { filter: {} } }).map(({ document }) => document);
    const byId = new Map(all.map((document) => [String(document._id), document]));
    const where = `seed ${SEED}, kill ${kill}`;

    for (const [id, n] of acknowledged) {
      const stored = byId.get(id)?.n as number | undefined;
      const begun = intents.get(id.split('-')[0] ?? '');
      const allowed = begun?.id === id ? [n, begun.n] : [n];
      expect([where, id, allowed]).toEqual([where, id, expect.arrayContaining([stored])]);
    }

    for (const document of all) {
      const viaIndex = database.find({ name: 'notes', query: { filter: { n: document.n } } });
      expect(viaIndex.map((found) => found.document)).toContainEqual(document);
    }
    const tagged = database.find({ name: 'notes', query: { filter: { tags: 'all' } } });
    expect([where, tagged.length]).toEqual([where, all.length]);
    for (const { document } of tagged) acknowledged.set(String(document._id), document.n as number);
    for (const id of acknowledged.keys()) if (!byId.has(id)) acknowledged.set(id, undefined);
  } finally {
    database.close();
  }
}
