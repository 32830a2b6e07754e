import { mkdtemp, rm } from 'node:fs/promises';
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
      return { event, openid: cloud.getWXContext().OPENID ?? null };
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
  });
});

it('has no timer that config.json does not declare', async () => {
  expect(await cloud.runTimer('sweep', 'daily')).toMatchObject({ errCode: -501000 });
  expect(await cloud.runTimer('absent', 'nightly')).toMatchObject({ errCode: -501000 });
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
