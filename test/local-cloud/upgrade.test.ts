import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { startSdkCloud } from './support/sdkCloud';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'upgrade-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** How the first version ordered decimals and sub-documents. */
const OLD_KEYS: [document: string, oldKey: string][] = [
  ['d', 'H{"$numberDecimal":"2.50"}'],
  ['s', 'Ex\u0001\u0004C' + 'bff0000000000000'],
];

it('finds by index, and by _id, what an older version stored in an older order', async () => {
  const indexes = { values: [{ name: 'a', keys: [['a', 1]] }] };
  const first = await startSdkCloud({ dir, indexes });
  await first.run(
    `return db.collection('values').add({ data: [
       { _id: 'd', a: { $numberDecimal: '2.50' } }, { _id: 's', a: { x: 1 } }, { _id: { $numberDecimal: '1.0' }, a: 9 }] })`,
  );
  await first.close();
  writeAsBefore();

  const second = await startSdkCloud({ dir, indexes });
  try {
    const script = `
      const ids = async (query) => (await db.collection('values').where(query).get()).data.map((one) => one._id);
      return [await ids({ a: 2.5 }), await ids({ a: _.eq({ x: 1 }) }), (await db.collection('values').doc(1).get()).data.a]`;
    expect(await second.run(script)).toEqual([['d'], ['s'], 9]);
  } finally {
    await second.close();
  }
});

function writeAsBefore(): void {
  const database = new Database(join(dir, 'cloud.sqlite'));
  const { id } = database.prepare('SELECT id FROM indexes').get() as { id: number };
  const { collection } = database.prepare('SELECT collection FROM indexes').get() as { collection: number };
  const documents = `documents_${collection}`;
  for (const [document, key] of OLD_KEYS)
    database
      .prepare(`UPDATE entries_${id} SET k0 = ? WHERE seq = (SELECT seq FROM ${documents} WHERE id = ?)`)
      .run(key, `D${document}`);
  database.exec(`UPDATE ${documents} SET id = 'H{"$numberDecimal":"1.0"}' WHERE id LIKE 'C%'`);
  database.exec('PRAGMA user_version = 1');
  database.close();
}
