import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLocalCloud } from '../../local-cloud/startLocalCloud';
import { startSdkCloud, writeFunctions } from './support/sdkCloud';

/** Each test starts clouds in processes of their own. */
jest.setTimeout(120_000);

const ROOT = resolve(__dirname, '../..');

const ADD = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async ({ n }) => {
  const db = cloud.database();
  await db.collection('written').add({ data: { n } });
  return n;
};`;

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'local-cloud-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Starts the command line in a process of its own and resolves with its address. */
async function startProcess(
  functions: string,
): Promise<{ child: ChildProcess; url: string; output: string[] }> {
  const arguments_ = [
    '--import',
    'tsx',
    'local-cloud/main.ts',
    '--port',
    '0',
    '--dir',
    dir,
    '--functions',
    functions,
  ];
  const child = spawn(process.execPath, arguments_, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  const url = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output.push(chunk.toString());
      const address = /^ready (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(output.join(''))?.[1];
      if (address) found(address);
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code}`)));
  });
  return { child, url, output };
}

function killHard(child: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    child.once('exit', () => gone());
    child.kill('SIGKILL');
  });
}

async function post<Answer>(request: { url: string; body: object; token?: string }): Promise<Answer> {
  const headers = request.token === undefined ? undefined : { authorization: `Bearer ${request.token}` };
  const response = await fetch(request.url, { method: 'POST', headers, body: JSON.stringify(request.body) });
  return (await response.json()) as Answer;
}

it('keeps every acknowledged write through kill -9 in the middle of a burst, none twice', async () => {
  const functions = await writeFunctions({ functions: { add: { source: ADD } }, indexes: { written: [] } });
  const { child, url } = await startProcess(functions);
  const { token } = await post<{ token: string }>({ url: `${url}/login`, body: { identity: 'tester' } });

  const acknowledged: number[] = [];
  const enough = 60;
  const write = async (start: number): Promise<void> => {
    for (let n = start; ; n += 8) {
      const { result } = await post<{ result?: number }>({ url: `${url}/call/add`, body: { n }, token });
      if (result !== undefined) acknowledged.push(result);
      if (acknowledged.length === enough) void killHard(child);
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, (_, start) => write(start)));

  const cloud = await startSdkCloud({ dir, indexes: { written: [] } });
  try {
    const stored = await cloud.run<number[]>(
      `return (await db.collection('written').limit(1000).get()).data.map((one) => one.n)`,
    );
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(stored).size).toBe(stored.length);
  } finally {
    await cloud.close();
    await rm(functions, { recursive: true });
  }
});

it('prints one line when it is ready and nothing else on that stream', async () => {
  const functions = await writeFunctions({});
  const { child, output, url } = await startProcess(functions);
  await post({ url: `${url}/login`, body: { identity: 'tester' } });
  await killHard(child);

  expect(output.join('')).toBe(`ready ${url}\n`);
  await rm(functions, { recursive: true });
});

it('keeps documents, indexes, logins, files, messages, credits, consents and secrets across a restart', async () => {
  const indexes = { people: [{ name: 'phone', keys: [['phone', 1]], unique: true }] };
  const first = await startSdkCloud({ dir, indexes, environment: { KEY: { secret: 16 } } });
  await first.run(`return db.collection('people').add({ data: { _id: 'a', phone: '1' } })`);
  await first.run(`return db.createCollection('later')`);
  await first.caller.subscribe(['T1']);
  await first.caller.subscribe(['T1']);
  const SEND = `return (await cloud.openapi.subscribeMessage.send({ touser: 'tester', templateId: 'T1', data: { thing1: { value: '好' } } })).msgid`;
  const messageId = await first.run<string>(SEND);
  await first.login('guest');
  await first.caller.post('/wx/subscription-setting', { templates: { T2: 'reject' } });
  const fileID = await first.caller.upload('材料.txt', Buffer.from('bytes'));
  const secret = await first.run(`return process.env.KEY`);
  const { token } = first.caller;
  await first.close();

  const second = await startSdkCloud({ dir, indexes, environment: { KEY: { secret: 16 } } });
  try {
    expect(
      await second.run(`return (await db.collection('people').where({ phone: '1' }).get()).data`),
    ).toEqual([{ _id: 'a', phone: '1' }]);
    expect(
      (await second.refusal(`return db.collection('people').add({ data: { phone: '1' } })`)).errMsg,
    ).toContain('E11000');
    expect(await second.run(`return (await db.collection('later').count()).total`)).toBe(0);
    expect((await second.mailbox()).map((message) => message.messageId)).toEqual([messageId]);
    expect(await second.run(SEND)).toEqual(expect.any(String));
    expect((await second.refusal(SEND)).errCode).toBe(43101);
    const toGuest = SEND.replace('tester', 'guest');
    expect((await second.refusal(toGuest)).errCode).toBe(43101);
    expect(await second.caller.subscribe(['T2'])).toEqual({ T2: 'reject' });
    expect(
      await second.run(
        `return (await cloud.downloadFile({ fileID: argument })).fileContent.toString()`,
        fileID,
      ),
    ).toBe('bytes');
    expect(await second.run(`return process.env.KEY`)).toBe(secret);

    const url = `${second.url}/call/script`;
    expect(await post({ url, token, body: { script: 'return cloud.getWXContext().OPENID' } })).toEqual({
      result: { value: 'tester' },
    });
  } finally {
    await second.close();
  }
});

it('keeps its secrets in a file that only its owner can read', async () => {
  const cloud = await startSdkCloud({ dir, environment: { KEY: { secret: 16 } } });
  const secret = await cloud.run<string>(`return process.env.KEY`);
  await cloud.close();

  const file = join(dir, 'secrets.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('KEY', secret);
});

it('refuses a second cloud on the same folder and leaves the first alone', async () => {
  const first = await startSdkCloud({ dir, indexes: { people: [] } });
  try {
    await expect(startSdkCloud({ dir })).rejects.toThrow('正被另一个本地云使用');
    expect(await first.run(`return (await db.collection('people').count()).total`)).toBe(0);
  } finally {
    await first.close();
  }

  const third = await startSdkCloud({ dir });
  await third.close();
});

it('says so when the port is taken, and lets the folder go', async () => {
  const first = await startSdkCloud();
  const functions = await writeFunctions({});
  const port = Number(new URL(first.url).port);
  try {
    await expect(startLocalCloud({ port, dir, functions })).rejects.toThrow(`端口 ${port} 已被占用`);
    await (await startLocalCloud({ port: 0, dir, functions })).close();
  } finally {
    await first.close();
    await rm(functions, { recursive: true });
  }
});

it('builds an index that is declared later from the documents there, and drops one that is not declared any more', async () => {
  const add = `return db.collection('people').add({ data: { phone: '1' } })`;
  const before = await startSdkCloud({ dir, indexes: { people: [] } });
  await before.run(add);
  await before.close();

  const unique = await startSdkCloud({
    dir,
    indexes: { people: [{ name: 'p', keys: [['phone', 1]], unique: true }] },
  });
  expect((await unique.refusal(add)).errMsg).toContain('E11000');
  await unique.close();

  const plain = await startSdkCloud({ dir, indexes: { people: [] } });
  await plain.run(add);
  expect(await plain.run(`return (await db.collection('people').where({ phone: '1' }).count()).total`)).toBe(
    2,
  );
  await plain.close();
});
