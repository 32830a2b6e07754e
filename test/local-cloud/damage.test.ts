import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
afterEach(async () => {
  await chmod(dir, 0o700);
  await rm(dir, { recursive: true, force: true });
});

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

  it.each(['{"local-cloud/secretId": "half', '', '[]', '{"local-cloud/signing": 5}'])(
    'when its secrets are damaged: %j',
    async (text) => {
      const cloud = await startSdkCloud({ dir });
      await cloud.close();
      await writeFile(join(dir, 'secrets.json'), text);

      await expect(start()).rejects.toThrow(/secrets\.json 读不出来.*没有改动/s);
      expect(await readFile(join(dir, 'secrets.json'), 'utf8')).toBe(text);
    },
  );

  it('when its secrets are gone but its data is there', async () => {
    const cloud = await startSdkCloud({ dir });
    await cloud.close();
    await rm(join(dir, 'secrets.json'));

    await expect(start()).rejects.toThrow(/secrets\.json 不见了/);
    expect(await readdir(dir)).not.toContain('secrets.json');
  });

  it('when nothing may be written into it', async () => {
    const cloud = await startSdkCloud({ dir });
    await cloud.close();
    const before = await ownFiles();

    const refusal = await startAsNobody(await writeFunctions({}));
    expect(refusal).toEqual([1, expect.stringContaining(`${dir} 不能写入`)]);
    expect(refusal[1]).not.toContain('    at ');
    expect(await ownFiles()).toEqual(before);
  });

  it('when it is a file and no folder', async () => {
    const file = join(dir, 'file');
    await writeFile(file, '');
    await expect(startLocalCloud({ port: 0, dir: file, functions: dir })).rejects.toThrow();
    expect(await readFile(file, 'utf8')).toBe('');
  });
});

/** What lies in the folder but for SQLite's side files, which go whenever the last handle in this process is collected. */
async function ownFiles(): Promise<string[]> {
  return (await readdir(dir)).filter((name) => !/-(shm|wal)$/.test(name)).sort();
}

/** Starts on the folder as somebody who may only read it; resolves with the exit code and what was said. */
async function startAsNobody(functions: string): Promise<[code: number | null, words: string]> {
  await chmod(dir, 0o555);
  await chmod(functions, 0o755);
  const main = resolve(__dirname, '../../local-cloud/main.ts');
  // The root user may write everywhere, so the start is made by another.
  const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, '--port', '0', '--dir', dir, '--functions', functions],
    { cwd: resolve(__dirname, '../..'), stdio: ['ignore', 'ignore', 'pipe'], ...somebody },
  );
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return new Promise((done) => child.once('close', (code) => done([code, words])));
}

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

    const upload = (bytes: number) =>
      fetch(`${url}/upload?path=plan.bin`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: Buffer.alloc(bytes),
      });
    const full = await upload(20_000_000);
    expect([full.status, await full.json()]).toEqual([
      507,
      expect.objectContaining({ errMsg: '磁盘已满,文件没有保存。' }),
    ]);
    expect(await readdir(join(dir, 'files'))).toEqual([]);

    execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited:unlimited']);
    expect(await call({ id: 'afterwards' })).toBe('kept');
    expect(await call({ read: true })).toBe(kept.length + 1);
    expect((await upload(20_000_000)).status).toBe(200);
  } finally {
    child.kill('SIGKILL');
    await rm(functions, { recursive: true, force: true });
  }
});
