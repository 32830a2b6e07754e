import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Measure } from '../Measure';
import { median, ratioMeasure, timesOf } from '../Measure';
import { CloudProcess } from './CloudProcess';
import { fillFolder, INDEXES, OWNERS_SHARE } from './benchFolder';

const SMALL = 1_000;
const LARGE = 100_000;
const TURNS = 400;
const COLD_STARTS = 5;
const CALLERS = 16;
const CALLS_EACH = 25;
/** The pools of a cloud end their processes after a minute without work. */
const IDLE_MS = 66_000;

const READ = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = async () => (await db.collection('cases').doc('case_1').get()).data._id;`;
const COUNT = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = async () => {
  await db.collection('counters').doc('all').update({ data: { n: db.command.inc(1) } });
  return cloud.getWXContext().OPENID;
};`;

/** The local cloud's speed and size, on the real SDK. */
export async function measureCloud(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const functions = join(folder, 'functions');
  try {
    await writeFunctions(functions);
    const [small, large] = [join(folder, 'small'), join(folder, 'large')];
    await fillFolder({ dir: small, count: SMALL, bytes: 2000 });
    await fillFolder({ dir: large, count: LARGE, bytes: 2000 });
    const few = await measureDatabase({ dir: small, functions, count: SMALL });
    const many = await measureDatabase({ dir: large, functions, count: LARGE });
    return [
      ...(['get by id', 'indexed page of 20', 'conditional update'] as const).map((what) =>
        ratioMeasure(
          `${what}: 100,000 documents to 1,000`,
          many[what] / few[what],
          1.5,
          `${many[what].toFixed(2)} ms`,
        ),
      ),
      ...(await measureFunctions({ dir: large, functions })),
      await measureOpening({ folder, functions }),
      await measureMemory(join(folder, 'idle')),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFunctions(functions: string): Promise<void> {
  mkdirSync(functions);
  writeFileSync(join(functions, 'indexes.json'), JSON.stringify(INDEXES));
  const write = (name: string, source: string): string => {
    mkdirSync(join(functions, name));
    const file = join(functions, name, 'index.js');
    writeFileSync(file, source);
    return file;
  };
  write('read', READ);
  write('count', COUNT);
  for (let turn = 0; turn < COLD_STARTS; turn += 1) {
    write(`plain${turn}`, READ);
    const outfile = write(`bundled${turn}`, '');
    const stdin = { contents: READ, resolveDir: resolve(__dirname, '../../..') };
    await build({
      stdin,
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
      allowOverwrite: true,
    });
  }
}

type DatabaseTimes = Record<'get by id' | 'indexed page of 20' | 'conditional update', number>;
type Place = { dir: string; functions: string };

async function measureDatabase({ dir, functions, count }: Place & { count: number }): Promise<DatabaseTimes> {
  const cloud = await CloudProcess.start({ dir, functions });
  const db = databaseOf(cloud);
  const cases = () => db.collection('cases');
  const idOf = (turn: number) => `case_${(turn * 7919) % count}`;
  try {
    const get = await timesOf(TURNS, (turn) =>
      cases()
        .where({ _id: idOf(turn) })
        .limit(1)
        .get(),
    );
    const page = await timesOf(TURNS, (turn) => {
      const owner = `enterprise_${(turn * 31) % (count / OWNERS_SHARE)}`;
      return cases().where({ owner }).orderBy('updated', 'desc').limit(20).get();
    });
    const update = await timesOf(TURNS, (turn) =>
      cases()
        .where({ _id: idOf(turn), version: 1 })
        .update({ data: { version: db.command.inc(1) } }),
    );
    return {
      'get by id': median(get),
      'indexed page of 20': median(page),
      'conditional update': median(update),
    };
  } finally {
    await cloud.stop();
  }
}

type BenchDatabase = { collection: (name: string) => BenchQuery; command: { inc: (by: number) => unknown } };
type BenchQuery = {
  where: (filter: object) => BenchQuery;
  doc: (id: string) => BenchQuery;
  orderBy: (path: string, way: string) => BenchQuery;
  limit: (most: number) => BenchQuery;
  get: () => Promise<unknown>;
  update: (change: object) => Promise<unknown>;
  set: (change: object) => Promise<unknown>;
};

/** The real SDK in this process, loaded anew for each cloud, since it reads where its cloud is when it is loaded. */
function databaseOf(cloud: CloudProcess): BenchDatabase {
  Object.assign(process.env, cloud.environment);
  for (const key of Object.keys(require.cache))
    if (/wx-server-sdk|@cloudbase/.test(key)) Reflect.deleteProperty(require.cache, key);
  const sdk = require('wx-server-sdk') as { init: (setting: object) => void; database: () => BenchDatabase };
  sdk.init({ env: 'local' });
  return sdk.database();
}

async function measureFunctions({ dir, functions }: Place): Promise<Measure[]> {
  const cloud = await CloudProcess.start({ dir, functions });
  try {
    const db = databaseOf(cloud);
    const call = await cloud.login('bench');
    const bare = median(await timesOf(TURNS, () => db.collection('cases').doc('case_1').get()));
    const warm = median(await timesOf(TURNS, () => call('read')));
    const first = async (name: string) => {
      const times = [];
      for (let turn = 0; turn < COLD_STARTS; turn += 1) {
        const began = performance.now();
        await call(`${name}${turn}`);
        times.push(performance.now() - began);
      }
      return median(times);
    };
    const [bundled, plain] = [await first('bundled'), await first('plain')];
    return [
      ratioMeasure(
        'warm call with one read to a bare SDK read',
        warm / bare,
        2,
        `${warm.toFixed(1)} to ${bare.toFixed(1)} ms`,
      ),
      ratioMeasure(
        'cold start bundled to unbundled',
        bundled / plain,
        0.75,
        `${bundled.toFixed(0)} to ${plain.toFixed(0)} ms`,
      ),
      await measureCallers(cloud, db),
    ];
  } finally {
    await cloud.stop();
  }
}

async function measureCallers(cloud: CloudProcess, db: BenchDatabase): Promise<Measure> {
  await db
    .collection('counters')
    .doc('all')
    .set({ data: { n: 0 } });
  const mixed = await Promise.all(
    Array.from({ length: CALLERS }, async (_, place) => {
      const call = await cloud.login(`caller${place}`);
      let strangers = 0;
      for (let turn = 0; turn < CALLS_EACH; turn += 1)
        if ((await call('count')) !== `caller${place}`) strangers += 1;
      return strangers;
    }),
  );
  const stored = (await db.collection('counters').doc('all').get()) as { data: { n: number } };
  const lost = CALLERS * CALLS_EACH - stored.data.n;
  const strangers = mixed.reduce((sum, one) => sum + one, 0);
  return {
    what: `${CALLERS} callers, ${CALLERS * CALLS_EACH} calls: lost writes, mixed identities`,
    found: `${lost}, ${strangers}`,
    target: '0, 0',
    isMet: lost === 0 && strangers === 0,
  };
}

/** Opening a folder of 1 GB, less what starting on an empty folder takes. */
async function measureOpening({
  folder,
  functions,
}: {
  folder: string;
  functions: string;
}): Promise<Measure> {
  const dir = join(folder, 'gigabyte');
  await fillFolder({ dir, count: 50_000, bytes: 20_000 });
  const startOn = async (place: string) => {
    const cloud = await CloudProcess.start({ dir: place, functions });
    await cloud.stop();
    return cloud.startMs;
  };
  const empty = join(folder, 'empty');
  await startOn(empty);
  const [full, none] = [await startOn(dir), await startOn(empty)];
  const more = full - none;
  return {
    what: 'opening a data folder of 1 GB',
    found: `${more.toFixed(0)} ms beyond the ${none.toFixed(0)} ms of an empty one`,
    target: '< 1,000 ms',
    isMet: more < 1000,
  };
}

async function measureMemory(dir: string): Promise<Measure> {
  const cloud = await CloudProcess.start({ dir, functions: resolve(__dirname, '../../../dist/cloud') });
  try {
    const call = await cloud.login('idle');
    for (const name of ['applicant', 'workbench', 'supervision'])
      await call(name, { path: 'none', type: 'query' });
    await pause(IDLE_MS);
    const used = cloud.memoryMb();
    return {
      what: 'memory of the whole cloud, idle',
      found: `${used.toFixed(0)} MB`,
      target: '< 250 MB',
      isMet: used < 250,
    };
  } finally {
    await cloud.stop();
  }
}
