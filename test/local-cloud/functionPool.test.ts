import { FunctionFolder } from '../../local-cloud/functions/FunctionFolder';
import { FunctionPool } from '../../local-cloud/functions/functionPool';
import { Nursery } from '../../local-cloud/functions/Nursery';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Answers which process it is once every call that was begun with it has come. */
const SOURCE = `exports.main = async ({ ms }) => { await new Promise((go) => setTimeout(go, ms)); return process.pid; };`;

let root: string;
let nursery: Nursery;
let pool: FunctionPool;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pool-'));
  await mkdir(join(root, 'slow'));
  await writeFile(join(root, 'slow', 'index.js'), SOURCE);
});
beforeEach(() => {
  nursery = new Nursery({ PATH: process.env.PATH ?? '' });
  const definition = new FunctionFolder(root).find('slow');
  if (!definition) throw new Error('the function is missing');
  pool = new FunctionPool(definition, {
    nursery,
    namespace: 'local',
    compiled: join(root, 'slow.bin'),
    constants: {},
  });
});
afterEach(() => {
  pool.close();
  nursery.close();
});
afterAll(() => rm(root, { recursive: true }));

const call = (isTimer: boolean) =>
  pool.call({ environment: {}, event: { ms: 300 } }, { isNested: false, isTimer, onStart: () => undefined });

it('lets timers of one function share a process rather than start another', async () => {
  const pids = await Promise.all([call(true), call(true), call(true)]);
  expect(new Set(pids).size).toBe(1);
});

it('starts another process for people who call at the same time', async () => {
  await call(false);
  const pids = await Promise.all([call(false), call(false)]);
  expect(new Set(pids).size).toBe(2);
});
