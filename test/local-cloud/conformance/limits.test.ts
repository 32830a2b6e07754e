import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { CloudProcess } from '../../bench/cloud/CloudProcess';
import { startSdkCloud, writeFunctions, type SdkCloud } from '../support/sdkCloud';

const FUNCTIONS = {
  nested: {
    source: `
      const cloud = require('wx-server-sdk');
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
      exports.main = async ({ left }) => {
        if (left === 0) return 'bottom';
        return (await cloud.callFunction({ name: 'nested', data: { left: left - 1 } })).result;
      };`,
  },
  greedy: {
    source: `
      const held = [];
      exports.main = async ({ kind }) => {
        if (kind === 'buffers') for (;;) { held.push(Buffer.alloc(8 << 20, 1)); await new Promise((go) => setTimeout(go, 5)); }
        if (kind === 'objects') for (;;) held.push(Array.from({ length: 1e5 }, (_, n) => ({ n })));
        return 'modest';
      };`,
    config: { memorySize: 128, timeout: 20 },
  },
  noisy: {
    source: `exports.main = async ({ lines }) => { for (let n = 0; n < lines; n += 1) console.log('line', n, 'x'.repeat(5000)); return 'said'; };`,
  },
};

let cloud: SdkCloud;
beforeAll(async () => {
  cloud = await startSdkCloud({ functions: FUNCTIONS });
});
afterAll(() => cloud.close());

const call = (name: string, event: object) => cloud.caller.call(name, event);

it('lets functions call each other some levels deep, and ends what would go on for ever', async () => {
  expect((await call('nested', { left: 4 })).result).toBe('bottom');
  expect((await call('nested', { left: 50 })).errMsg).toContain('call each other 9 deep');
}, 60_000);

it('does not let callers of the same function wait for each other for ever', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => call('nested', { left: 2 })));
  expect(answers.map(({ result }) => result)).toEqual(Array(6).fill('bottom'));
}, 60_000);

it.each(['objects', 'buffers'])(
  'ends a function that takes too much memory in %s; the next call works',
  async (kind) => {
    const answer = await call('greedy', { kind });
    expect(answer.errCode).toBe(-504002);
    expect(answer.errMsg).toContain('the memory limit of 128 MB was exceeded');
    expect((await call('greedy', {})).result).toBe('modest');
  },
  60_000,
);

it('is not flooded by logs: a call’s lines end at 1,000 and each at 4,000 characters', async () => {
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect((await call('noisy', { lines: 5000 })).result).toBe('said');
    const lines = written.mock.calls
      .map(([text]) => String(text))
      .filter((text) => text.startsWith('[noisy]'));
    expect(lines).toHaveLength(1001);
    expect(lines.at(-1)).toContain('the rest is dropped');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(4100);
  } finally {
    written.mockRestore();
  }
});

it.each([
  ['in a call', 'exports.main = () => { console.log("begun"); for (;;); };'],
  ['while it is loaded', 'console.log("begun"); for (;;);'],
])(
  'leaves no process behind when the cloud is killed, not even one that loops for ever %s',
  async (_when, source) => {
    const dir = await mkdtemp(join(tmpdir(), 'orphan-'));
    const functions = await writeFunctions({ functions: { stuck: { source, config: { timeout: 20 } } } });
    const doomed = await CloudProcess.start({ dir, functions });
    const call = await doomed.login('tester');
    const hanging = call('stuck').catch(() => undefined);
    while (!doomed.said.includes('[stuck] begun')) await turn();
    const pids = doomed.functionPids();
    expect(pids.length).toBeGreaterThan(0);

    await doomed.kill();
    await hanging;
    while (pids.some((pid) => existsSync(`/proc/${pid}`))) await turn();
    await rm(dir, { recursive: true });
    await rm(functions, { recursive: true });
  },
  30_000,
);
