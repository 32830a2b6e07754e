import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestCloud, type CallAnswer } from '../support/cloud';

/** Long enough that keeping what V8 made of it is worth a file. */
const PADDING = `//${'x'.repeat(100_000)}\n`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compiled-'));
  await mkdir(join(folder, 'functions', 'large'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const compiled = () => join(folder, 'data', 'compiled', 'large.bin');
const write = (source: string) => writeFileSync(join(folder, 'functions', 'large', 'index.js'), source);

/** Calls the function in a cloud that is started on the same folders for it. */
async function callAnew(isSaved: () => boolean = () => true): Promise<CallAnswer> {
  const cloud = await startTestCloud({ functions: join(folder, 'functions'), dir: join(folder, 'data') });
  try {
    const { call } = await cloud.login('tester');
    const answer = await call('large');
    while (!isSaved()) await call('absent');
    return answer;
  } finally {
    await cloud.close();
  }
}

it('keeps compiled code for the next start, and never uses it for another text of the same length', async () => {
  write(`exports.main = () => 'first';${PADDING}`);
  expect(await callAnew(() => existsSync(compiled()))).toEqual({ result: 'first' });
  const kept = readFileSync(compiled());
  expect(await callAnew()).toEqual({ result: 'first' });

  write(`exports.main = () => 'other';${PADDING}`);
  expect(await callAnew(() => !readFileSync(compiled()).equals(kept))).toEqual({ result: 'other' });
  expect(await callAnew()).toEqual({ result: 'other' });
});

it('goes on without when the kept file is damaged', async () => {
  write(`exports.main = () => 'fine';${PADDING}`);
  await callAnew(() => existsSync(compiled()));
  for (const length of [0, 10, 40, 200]) {
    writeFileSync(compiled(), readFileSync(compiled()).subarray(0, length));
    expect(await callAnew()).toEqual({ result: 'fine' });
  }
});

it('leaves the function as require would: names, paths, modules and the place of an error', async () => {
  write(`exports.main = async () => {
    const { sep } = await import('node:path');
    return [__filename.endsWith('large/index.js'), module.exports === exports, require('./part'), typeof require.resolve, sep];
  };${PADDING}`);
  writeFileSync(join(folder, 'functions', 'large', 'part.js'), `module.exports = 'part';`);
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const result = [true, true, 'part', 'function', '/'];
    expect(await callAnew(() => existsSync(compiled()))).toEqual({ result });
    expect(written.mock.calls.flat().join('')).not.toContain('[large]');
  } finally {
    written.mockRestore();
  }

  write(`exports.main = () => { throw new Error('here'); };${PADDING}`);
  expect((await callAnew()).errMsg).toContain('large/index.js:1:30');
  expect((await callAnew()).errMsg).toContain('large/index.js:1:30');
});
