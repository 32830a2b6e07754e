import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import Libsql from 'libsql';

import { canonicalJson } from '@cloud/shared/history/canonicalJson';

import { act, assignedCase, startDistrict } from './support/district';

const run = promisify(execFile);
const root = resolve(__dirname, '../..');

interface Verdict {
  code: number;
  output: string;
}

async function verify(dir: string): Promise<Verdict> {
  const tsx = join(root, 'node_modules/.bin/tsx');
  try {
    const { stdout } = await run(tsx, ['config/verifyHistory.ts', '--dir', dir], { cwd: root });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

/** Changes the stored text behind the functions' back, as somebody with the disk in hand could. */
function tamper(dir: string, from: string, to: string): number {
  const database = new Libsql(join(dir, 'cloud.sqlite'));
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
    name: string;
  }[];
  let changed = 0;
  for (const { name } of tables) {
    const columns = database.prepare(`PRAGMA table_info("${name}")`).all() as {
      name: string;
      type: string;
    }[];
    for (const column of columns.filter(({ type }) => type === 'TEXT')) {
      const sql = `UPDATE "${name}" SET "${column.name}" = replace("${column.name}", ?, ?) WHERE "${column.name}" LIKE ?`;
      changed += database.prepare(sql).run(from, to, `%${from}%`).changes;
    }
  }
  database.close();
  return changed;
}

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'history-'));
  const district = await startDistrict({ dir });
  const { view } = await assignedCase(district);
  await assignedCase(district);
  await act(district.specialist, 'workbench', view.agencyCase.caseId, 'ReportProgress', {
    words: '原来的说法',
  });
  await district.cloud.close();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('finds every history whole when nobody touched it', async () => {
  expect(await verify(dir)).toEqual({
    code: 0,
    output: expect.stringContaining('2 cases, all whole') as string,
  });
});

it('names the case whose past was changed', async () => {
  expect(tamper(dir, '原来的说法', '后来的说法')).toBeGreaterThan(0);
  const { code, output } = await verify(dir);
  expect(code).toBe(1);
  expect(output).toMatch(/case_[0-9a-f]{24}: event 4 was changed after it was sealed/);
  expect(output).toContain('1 of 2 cases');
});

it('gives the same text for equal values, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  expect(canonicalJson({ y: 1, x: 2 })).toBe(canonicalJson({ x: 2, y: 1 }));
});
