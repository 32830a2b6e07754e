import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import { startLocalCloud } from '../../local-cloud/startLocalCloud';
import { startSdkCloud, writeFunctions } from './support/sdkCloud';

jest.setTimeout(120_000);

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'damage-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('a data folder that cannot be opened is left as it is, and the reason is said', () => {
  const start = async () => startLocalCloud({ port: 0, dir, functions: await writeFunctions({}) });

  it('when its database is something else', async () => {
    await writeFile(join(dir, 'cloud.sqlite'), 'x'.repeat(5000));
    await expect(start()).rejects.toThrow('打不开');
    expect(await readFile(join(dir, 'cloud.sqlite'), 'utf8')).toBe('x'.repeat(5000));
  });

  it('when a newer version has written it', async () => {
    const cloud = await startSdkCloud({ dir });
    await cloud.close();
    const database = new Database(join(dir, 'cloud.sqlite'));
    database.exec('PRAGMA user_version = 99');
    database.close();

    await expect(start()).rejects.toThrow('由更新的版本写成');
    await expect(start()).rejects.toThrow('由更新的版本写成');
  });

  it('when it is a file and no folder', async () => {
    const file = join(dir, 'file');
    await writeFile(file, '');
    await expect(startLocalCloud({ port: 0, dir: file, functions: dir })).rejects.toThrow();
    expect(await readFile(file, 'utf8')).toBe('');
  });
});

const WRITE = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const notes = cloud.database().collection('notes');
exports.main = async ({ id, read }) => {
  if (read) return (await notes.count()).total;
  try { await notes.add({ data: { _id: id, text: 'x'.repeat(100000) } }); return 'kept'; }
  catch (error) { return { errCode: error.errCode, errMsg: error.errMsg }; }
};`;

/** A cloud whose files cannot grow beyond so many KB, as on a full disk; the limit can be lifted from outside. */
async function startOnFullDisk(functions: string): Promise<{ child: ChildProcess; url: string }> {
  const main = resolve(__dirname, '../../local-cloud/main.ts');
  const command = `ulimit -S -f 3000; exec "${process.execPath}" --import tsx "${main}" --port 0 --dir "${dir}" --functions "${functions}"`;
  const child = spawn('bash', ['-c', command], {
    cwd: resolve(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (http:\S+)$/.exec(line)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error('the cloud did not start');
}

it('refuses writes while the disk is full, reads on, hurts nothing, and writes again when there is room', async () => {
  const functions = await writeFunctions({ functions: { notes: { source: WRITE } }, indexes: { notes: [] } });
  const { child, url } = await startOnFullDisk(functions);
  const post = async (
    path: string,
    body: object,
    token = '',
  ): Promise<{ token?: string; result?: unknown }> => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as { token?: string; result?: unknown };
  };
  const { token } = await post('/login', { identity: 'tester' });
  const call = async (event: object) => (await post('/call/notes', event, token)).result;

  try {
    const kept: string[] = [];
    let refusal: unknown;
    for (let n = 0; refusal === undefined && n < 200; n += 1) {
      const answer = await call({ id: `note${n}` });
      if (answer === 'kept') kept.push(`note${n}`);
      else refusal = answer;
    }
    expect(refusal).toMatchObject({ errCode: -501001, errMsg: expect.any(String) });
    expect(kept.length).toBeGreaterThan(5);
    expect(await call({ read: true })).toBe(kept.length);

    execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited:unlimited']);
    expect(await call({ id: 'afterwards' })).toBe('kept');
    expect(await call({ read: true })).toBe(kept.length + 1);
  } finally {
    child.kill('SIGKILL');
    await rm(functions, { recursive: true, force: true });
  }
});
