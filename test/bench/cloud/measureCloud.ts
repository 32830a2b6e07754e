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
import { databaseOf, type BenchDatabase } from './databaseOf';

const SMALL = 1_000;
const LARGE = 100_000;
const TURNS = 400;
const BLOCKS = 4;
const COLD_STARTS = 5;
/** Until a new process stands by and compiled code is kept. */
const COLD_PAUSE_MS = 1500;
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

async function measureFunctions({ dir, functions }: Place): Promise<Measure[]> {
  const cloud = await CloudProcess.start({ dir, functions });
  try {
    const db = databaseOf(cloud);
    const call = await cloud.login('bench');
    return [
      await measureWarm({ db, call }),
      ...(await measureCold({ functions, call })),
      await measureCallers(cloud, db),
    ];
  } finally {
    await cloud.stop();
  }
}

type Call = (name: string, event?: object) => Promise<unknown>;

/** Bare reads and calls take turns in blocks, so that both see the same machine. */
async function measureWarm({ db, call }: { db: BenchDatabase; call: Call }): Promise<Measure> {
  const bareTimes: number[] = [];
  const warmTimes: number[] = [];
  for (let block = 0; block < BLOCKS; block += 1) {
    bareTimes.push(...(await timesOf(TURNS / BLOCKS, () => db.collection('cases').doc('case_1').get())));
    warmTimes.push(...(await timesOf(TURNS / BLOCKS, () => call('read'))));
  }
  const [bare, warm] = [median(bareTimes), median(warmTimes)];
  const times = `${warm.toFixed(2)} to ${bare.toFixed(2)} ms`;
  return ratioMeasure('warm call with one read to a bare SDK read', warm / bare, 2, times);
}

/**
 * The first calls ever of some functions, bundled and not, in turns; then the bundled ones again in new processes, which
 * find what V8 made of them the first time. The pauses let the cloud do what it does after a first call.
 */
async function measureCold({ functions, call }: { functions: string; call: Call }): Promise<Measure[]> {
  const plain: number[] = [];
  const bundled: number[] = [];
  const again: number[] = [];
  const time = async (name: string): Promise<number> => {
    await pause(COLD_PAUSE_MS);
    const began = performance.now();
    await call(name);
    return performance.now() - began;
  };
  for (let turn = 0; turn < COLD_STARTS; turn += 1) {
    plain.push(await time(`plain${turn}`));
    bundled.push(await time(`bundled${turn}`));
  }
  for (let turn = 0; turn < COLD_STARTS; turn += 1) {
    writeFileSync(join(functions, `bundled${turn}`, 'config.json'), '{}');
    again.push(await time(`bundled${turn}`));
  }
  const row = (what: string, times: readonly number[]) => {
    const detail = `${median(times).toFixed(0)} to ${median(plain).toFixed(0)} ms`;
    return ratioMeasure(what, median(times) / median(plain), 0.75, detail);
  };
  return [
    row('cold start bundled to unbundled', bundled),
    row('cold start bundled, not the first, to unbundled', again),
  ];
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
