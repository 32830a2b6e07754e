import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SlowQueries } from '../../../local-cloud/database/slowQueries';
import type { LocalCloud } from '../../../local-cloud/LocalCloud';
import { startLocalCloud } from '../../../local-cloud/startLocalCloud';
import { databaseOf } from '../cloud/databaseOf';
import { median, ratioMeasure, type Measure } from '../Measure';

const SMALL = 1_000;
const LARGE = 100_000;
const DUE = 50;
const TURNS = 9;
const WARM_UP = 2;
const LONG_AGO = '2026-01-06T16:00:00.000Z';

interface Watched {
  /** Ms of one run of the timer. */
  readonly ms: number;
  /** Documents of cases that one run looked at, its own writes included. */
  readonly scanned: number;
  readonly bytes: number;
}

/** The watch reads only what is due: its cost follows the due cases, not the open ones. */
export async function measureWatch(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-watch-'));
  try {
    const few = await watchAmong(join(folder, 'small'), SMALL);
    const many = await watchAmong(join(folder, 'large'), LARGE);
    const detail = `${many.ms.toFixed(0)} to ${few.ms.toFixed(0)} ms, cases of ${Math.round(many.bytes / 1024)} KB`;
    return [
      ratioMeasure(`watch, ${DUE} due: among 100,000 open cases to 1,000`, many.ms / few.ms, 1.5, detail),
      {
        what: `documents looked at by one watch, ${DUE} due among 100,000`,
        found: `${many.scanned} (among 1,000: ${few.scanned})`,
        target: `≤ ${DUE * 3}`,
        isMet: many.scanned <= DUE * 3,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function watchAmong(dir: string, count: number): Promise<Watched> {
  // Only the bench needs what runs in the functions; it reads where its cloud is when it is loaded.
  const { fillWatchFolder } = await import('./watchFolder');
  const bytes = await fillWatchFolder({ dir, count, sleepers: DUE * TURNS });
  const counter = countScanned();
  const functions = resolve(__dirname, '../../../dist/cloud');
  const cloud = await startLocalCloud({ port: 0, dir, functions, timers: false });
  try {
    const runs: { ms: number; scanned: number }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) runs.push(await watchOnce(cloud, turn, counter));
    const counted = runs.slice(WARM_UP);
    return {
      ms: median(counted.map(({ ms }) => ms)),
      scanned: median(counted.map(({ scanned }) => scanned)),
      bytes,
    };
  } finally {
    await cloud.close();
    counter.stop();
  }
}

async function watchOnce(cloud: LocalCloud, turn: number, counter: { take: () => number }) {
  const db = databaseOf({ environment: cloud.sdkEnvironment });
  const ids = Array.from({ length: DUE }, (_, place) => `case_${turn * DUE + place}`);
  await db
    .collection('cases')
    .where({ _id: db.command.in(ids) })
    .update({ data: { watchDueAt: LONG_AGO } });

  counter.take();
  const began = performance.now();
  const response = await fetch(`${cloud.url}/timers/sweep/watch`, { method: 'POST' });
  const ms = performance.now() - began;
  const { result } = (await response.json()) as { result?: { output?: { watched: number } } };
  if (result?.output?.watched !== DUE) throw new Error(`the watch looked at ${JSON.stringify(result)}`);
  return { ms, scanned: counter.take() };
}

/** Counts what queries on cases look at, in the cloud of this process. */
function countScanned(): { take: () => number; stop: () => void } {
  const { prototype } = SlowQueries;
  const { observe } = prototype;
  let scanned = 0;
  prototype.observe = function counted(examination) {
    if (examination.collection === 'cases') scanned += examination.examined;
    return observe.call(this, examination);
  };
  return {
    take: () => {
      const taken = scanned;
      scanned = 0;
      return taken;
    },
    stop: () => {
      prototype.observe = observe;
    },
  };
}
