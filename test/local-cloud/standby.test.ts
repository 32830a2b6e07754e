import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { CloudProcess } from '../bench/cloud/CloudProcess';
import { writeFunctions } from './support/sdkCloud';

jest.setTimeout(60_000);

const PID = `exports.main = async () => process.pid;`;
const FUNCTIONS = {
  first: { source: PID },
  second: { source: PID },
  large: { source: PID, config: { memorySize: 512 } },
  whereabouts: { source: `exports.main = async () => [process.cwd(), __dirname];` },
};

let dir: string;
let functions: string;
let cloud: CloudProcess;
let call: (name: string) => Promise<unknown>;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'standby-'));
  functions = await writeFunctions({ functions: FUNCTIONS });
  cloud = await CloudProcess.start({ dir, functions });
  call = await cloud.login('tester');
});
afterAll(async () => {
  await cloud.stop();
  await rm(dir, { recursive: true });
  await rm(functions, { recursive: true });
});

/** The process that is there besides those known. */
async function newPid(known: readonly unknown[]): Promise<number> {
  for (;;) {
    const [pid] = cloud.functionPids().filter((one) => !known.includes(one));
    if (pid !== undefined) return pid;
    await turn();
  }
}

it('keeps one process standing by for whichever function is called first, also when it was killed', async () => {
  const spare = await newPid([]);
  expect(await call('first')).toBe(spare);

  const next = await newPid([spare]);
  process.kill(next, 'SIGKILL');
  while (existsSync(`/proc/${next}`)) await turn();
  const second = await call('second');
  expect(second).not.toBe(spare);
  expect(await call('second')).toBe(second);
});

it('gives a function with a memory size of its own a process of its own', async () => {
  const before = cloud.functionPids();
  expect(before).not.toContain(await call('large'));
});

it('runs a function in its own folder', async () => {
  const folder = join(functions, 'whereabouts');
  expect(await call('whereabouts')).toEqual([folder, folder]);
});
