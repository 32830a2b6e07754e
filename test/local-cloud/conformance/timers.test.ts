import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../../../local-cloud/startLocalCloud';
import { startSdkCloud, writeFunctions, type SdkCloud } from '../support/sdkCloud';

const SWEEP = {
  source: `
    const cloud = require('wx-server-sdk');
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    exports.main = async (event) => {
      const db = cloud.database();
      const started = Date.now();
      await new Promise((resolve) => setTimeout(resolve, 60));
      const run = { started, ended: Date.now(), name: event.TriggerName };
      await db.collection('runs').add({ data: run });
      const { OPENID = null, SOURCE } = cloud.getWXContext();
      return { event, openid: OPENID, source: SOURCE };
    };`,
  config: {
    triggers: [
      { name: 'nightly', type: 'timer', config: '0 30 2 * * * *' },
      { name: 'often', type: 'timer', config: '* * * * * * *' },
    ],
  },
};

let cloud: SdkCloud;

beforeAll(async () => {
  cloud = await startSdkCloud({ functions: { sweep: SWEEP }, indexes: { runs: [] } });
});
afterAll(() => cloud.close());

it('runs on demand with the platform’s event and without an identity', async () => {
  const { result } = await cloud.runTimer('sweep', 'nightly');

  expect(result).toEqual({
    event: { Type: 'Timer', TriggerName: 'nightly', Time: expect.any(String) as string, Message: '' },
    openid: null,
    source: 'wx_trigger',
  });
});

it('has no timer that config.json does not declare', async () => {
  expect(await cloud.runTimer('sweep', 'daily')).toMatchObject({ errCode: -501000 });
  expect(await cloud.runTimer('absent', 'nightly')).toMatchObject({ errCode: -501000 });
});

it('answers 404 for a timer that it does not have', async () => {
  const statusOf = async (path: string) =>
    (await fetch(`${cloud.url}/timers/${path}`, { method: 'POST' })).status;

  expect(await statusOf('sweep/daily')).toBe(404);
  expect(await statusOf('absent/nightly')).toBe(404);
  expect(await statusOf('sweep/nightly')).toBe(200);
});

it('never runs one trigger twice at the same time', async () => {
  await cloud.run(`return db.collection('runs').where({ name: _.exists(true) }).remove()`);
  await Promise.all(Array.from({ length: 4 }, () => cloud.runTimer('sweep', 'nightly')));

  const runs = await cloud.run<{ started: number; ended: number }[]>(
    `return (await db.collection('runs').orderBy('started', 'asc').get()).data`,
  );
  expect(runs).toHaveLength(4);
  for (const [position, run] of runs.entries()) {
    expect(run.started).toBeGreaterThanOrEqual(runs[position - 1]?.ended ?? 0);
  }
});

it('runs by itself when its time comes', async () => {
  const functions = await writeFunctions({ functions: { sweep: SWEEP }, indexes: { runs: [] } });
  const dir = await mkdtemp(join(tmpdir(), 'local-cloud-'));
  const ticking = await startLocalCloud({ port: 0, dir, functions });
  try {
    const token = await login(ticking.url);
    const count = `return (await db.collection('runs').where({ name: 'often' }).count()).total`;
    await expectSoon(async () => (await callScript({ url: ticking.url, token, script: count })) >= 2);
  } finally {
    await ticking.close();
    await Promise.all([functions, dir].map((folder) => rm(folder, { recursive: true })));
  }
});

it('starts although a timer cannot be read, says so, and runs what an edit mends or adds', async () => {
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const source = `let runs = 0; exports.main = async ({ TriggerName }) => { if (TriggerName === 'tick') runs += 1; return runs; };`;
  const timer = (name: string, expression: string) => ({ name, type: 'timer', config: expression });
  const config = { triggers: [timer('tick', '* * * *'), timer('count', '0 0 0 1 1 * 2099')] };
  const functions = await writeFunctions({ functions: { torn: { source, config } } });
  const dir = await mkdtemp(join(tmpdir(), 'local-cloud-'));
  const ticking = await startLocalCloud({ port: 0, dir, functions });
  const runs = async () => {
    const answer = await fetch(`${ticking.url}/timers/torn/count`, { method: 'POST' });
    return ((await answer.json()) as { result: number }).result;
  };
  try {
    expect(written.mock.calls.flat().join('')).toContain('[torn] timer tick does not run: "* * * *"');
    expect(await runs()).toBe(0);
    config.triggers = [timer('tick', '* * * * * * *'), timer('count', '0 0 0 1 1 * 2099')];
    await writeFile(join(functions, 'torn', 'config.json'), JSON.stringify(config));
    await expectSoon(async () => (await runs()) > 0);
  } finally {
    await ticking.close();
    written.mockRestore();
    await Promise.all([functions, dir].map((folder) => rm(folder, { recursive: true })));
  }
});

async function login(url: string): Promise<string> {
  const response = await fetch(`${url}/login`, { method: 'POST', body: '{"identity":"tester"}' });
  return ((await response.json()) as { token: string }).token;
}

async function callScript(call: { url: string; token: string; script: string }): Promise<number> {
  const response = await fetch(`${call.url}/call/script`, {
    method: 'POST',
    headers: { authorization: `Bearer ${call.token}` },
    body: JSON.stringify({ script: call.script }),
  });
  return ((await response.json()) as { result: { value: number } }).result.value;
}

/** Asks again and again until the answer is yes; the test's own time limit ends it. */
async function expectSoon(ask: () => Promise<boolean>): Promise<void> {
  while (!(await ask()));
}
