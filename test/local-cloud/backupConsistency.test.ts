import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, restore } from '../../local-cloud/backup/backup';
import { startSdkCloud, type SdkCloud } from './support/sdkCloud';

jest.setTimeout(120_000);

/** The sum of both balances, whatever is moved between them. */
const TOTAL = 1000;
const BACKUPS = 5;

/** Moves one from `a` to `b` in a transaction and notes the move in a third document, until somebody adds `stop`. */
const MOVE = `
  let moves = 0;
  const isStopped = async () => (await db.collection('accounts').where({ _id: 'stop' }).count()).total > 0;
  for (; !(await isStopped()); moves += 1)
    await db.runTransaction(async (transaction) => {
      const accounts = transaction.collection('accounts');
      await accounts.doc('a').update({ data: { balance: _.inc(-1) } });
      await accounts.doc('b').update({ data: { balance: _.inc(1) } });
      await accounts.doc('moves').update({ data: { count: _.inc(1) } });
    });
  return moves;`;

const READ = `
  const { data } = await db.collection('accounts').get();
  return Object.fromEntries(data.map((one) => [one._id, one.balance ?? one.count]));`;

type Accounts = { a: number; b: number; moves: number };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consistent-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function openAccounts(): Promise<SdkCloud> {
  const cloud = await startSdkCloud({ dir: join(folder, 'live'), indexes: { accounts: [] } });
  await cloud.run(
    `await db.collection('accounts').add({ data: [
      { _id: 'a', balance: argument }, { _id: 'b', balance: 0 }, { _id: 'moves', count: 0 }] })`,
    TOTAL,
  );
  return cloud;
}

async function accountsIn(file: string, dir: string): Promise<Accounts> {
  await restore({ file, dir });
  const cloud = await startSdkCloud({ dir });
  try {
    return await cloud.run<Accounts>(READ);
  } finally {
    await cloud.close();
  }
}

it('backs a busy cloud up at one moment: what belongs together is whole in each of them', async () => {
  const cloud = await openAccounts();
  const files = Array.from({ length: BACKUPS }, (_, n) => join(folder, `${n}.backup`));
  const moving = cloud.run<number>(MOVE);
  for (const file of files) await backup({ dir: join(folder, 'live'), file });
  await cloud.run(`return db.collection('accounts').add({ data: { _id: 'stop' } })`);
  const moves = await moving;
  await cloud.close();

  const seen: Accounts[] = [];
  for (const [n, file] of files.entries()) seen.push(await accountsIn(file, join(folder, `back${n}`)));

  for (const { a, b, moves: count } of seen) expect([a + b, b]).toEqual([TOTAL, count]);
  const counts = seen.map(({ moves: count }) => count);
  expect([...counts].sort((left, right) => left - right)).toEqual(counts);
  expect(new Set(counts).size).toBeGreaterThan(1);
  expect(counts.at(-1)).toBeLessThanOrEqual(moves);
});

it('restores nothing over a folder in which a cloud lives, and that cloud goes on', async () => {
  const cloud = await openAccounts();
  const file = join(folder, 'one.backup');
  await backup({ dir: join(folder, 'live'), file });
  await cloud.run(`return db.collection('accounts').doc('a').update({ data: { balance: 1 } })`);

  await expect(restore({ file, dir: join(folder, 'live') })).rejects.toThrow('原有数据不会被覆盖');
  expect(await cloud.run(READ)).toMatchObject({ a: 1 });
  await cloud.close();
});
