import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTestCloud, type TestCloud } from '../support/cloud';

jest.setTimeout(60_000);

const main = resolve(__dirname, '../../local-cloud/main.ts');

let folder: string;
let cloud: TestCloud;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'startup-'));
  cloud = await startTestCloud({ functions: join(folder, 'none'), dir: join(folder, 'taken') });
});
afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true });
});

/** What `npm run cloud` with these arguments ends with. */
async function ending(args: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const options = Object.entries({ port: '0', functions: join(folder, 'none'), ...args });
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, ...options.flatMap(([name, value]) => [`--${name}`, value])],
    { cwd: resolve(__dirname, '../..'), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((gone) => child.once('close', gone));
  return { code, said };
}

/** Nobody may write here, not even root. */
async function unwritable(): Promise<string> {
  if (process.getuid?.() === 0) return '/sys/kernel/data';
  const dir = join(folder, 'locked');
  await mkdir(dir);
  chmodSync(dir, 0o555);
  return dir;
}

const oneLine = (text: string) => expect.stringMatching(new RegExp(`^[^\\n]*${text}[^\\n]*\\n$`)) as string;

it('says that a data folder belongs to another cloud', async () => {
  const dir = join(folder, 'taken');
  expect(await ending({ dir })).toEqual({ code: 1, said: oneLine('正被另一个本地云使用') });
});

it('says that a port is taken', async () => {
  const { port } = new URL(cloud.url);
  const dir = join(folder, 'other');
  expect(await ending({ dir, port })).toEqual({ code: 1, said: oneLine(`端口 ${port} 已被占用`) });
});

it('says that a data folder cannot be written', async () => {
  expect(await ending({ dir: await unwritable() })).toEqual({ code: 1, said: oneLine('不能写入') });
});

it('says that a file stands where the data folder should be', async () => {
  const dir = join(folder, 'file');
  writeFileSync(dir, 'x');
  expect(await ending({ dir })).toEqual({ code: 1, said: oneLine('不能写入') });
  expect(await ending({ dir: join(dir, 'below') })).toEqual({ code: 1, said: oneLine('不能写入') });
});

it('says which settings file of the functions is broken', async () => {
  const functions = join(folder, 'functions');
  await mkdir(functions);
  for (const name of ['indexes.json', 'environment.json']) {
    writeFileSync(join(functions, name), '{');
    const dir = join(folder, name);
    expect(await ending({ dir, functions })).toEqual({ code: 1, said: oneLine(name) });
    await rm(join(functions, name));
  }
});
