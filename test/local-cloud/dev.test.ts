import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { watchCloud } from '../../config/watchCloud';
import { startTestCloud, type Caller, type TestCloud } from '../support/cloud';

jest.setTimeout(60_000);

let folder: string;
let cloud: TestCloud;
let caller: Caller;
let stop: () => void;
const told: string[] = [];

/** Builds the one function as the product's are built: a mistake in it fails the build. */
async function build(output: string): Promise<void> {
  const { code } = await transform(await readFile(join(folder, 'source/index.ts'), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
  });
  await mkdir(join(output, 'greet'), { recursive: true });
  await writeFile(join(output, 'greet/index.js'), code);
}

const write = (source: string) => writeFile(join(folder, 'source/index.ts'), source);
const says = (word: string) => `export const main = async (): Promise<string> => '${word}';`;

/** Calls until the answer is another one, and says which. */
async function answerOtherThan(old: string): Promise<unknown> {
  for (;;) {
    const { result } = await caller.call('greet');
    if (result !== old) return result;
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-'));
  await mkdir(join(folder, 'source'));
  await mkdir(join(folder, 'built'));
  await write(says('first'));
  await build(join(folder, 'built'));
  cloud = await startTestCloud({ functions: join(folder, 'built') });
  caller = await cloud.login('tester');
  stop = watchCloud({
    folders: [join(folder, 'source')],
    output: join(folder, 'built'),
    tell: (sentence) => told.push(sentence),
    build,
  });
});
afterAll(async () => {
  stop();
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});

it('answers with new code soon after an edit', async () => {
  expect((await caller.call('greet')).result).toBe('first');
  await write(says('second'));
  expect(await answerOtherThan('first')).toBe('second');
  expect(told.at(-1)).toMatch(/^云函数已更新\(\d+ 毫秒\)/);
});

it('keeps the old version answering when the new one has a mistake, says so, and goes on after the next edit', async () => {
  await write('export const main = async ( => ;');
  while (!told.at(-1)?.startsWith('没有更新')) expect((await caller.call('greet')).result).toBe('second');
  expect(told.at(-1)).toContain('仍用上一版云函数');

  await write(says('third'));
  expect(await answerOtherThan('second')).toBe('third');
});
