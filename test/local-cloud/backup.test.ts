import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, restore } from '../../local-cloud/backup/backup';
import { startSdkCloud } from './support/sdkCloud';

jest.setTimeout(60_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const place = (name: string) => join(folder, name);

/** A running cloud with 300 documents and a file, backed up while more is being written. */
async function backedUp(): Promise<string> {
  const cloud = await startSdkCloud({
    dir: place('live'),
    indexes: { notes: [{ name: 'n', keys: [['n', 1]] }] },
  });
  try {
    await cloud.run(`await db.collection('notes').add({ data: Array.from({ length: 300 }, (_, n) => ({ _id: 'n' + n, n })) });
      await cloud.uploadFile({ cloudPath: '材料/执照.txt', fileContent: Buffer.from('十分重要') });`);
    const writing = cloud.run(
      `for (let n = 0; n < 100; n += 1) await db.collection('notes').add({ data: { late: n } });`,
    );
    await backup({ dir: place('live'), file: place('whole.backup') });
    await writing;
  } finally {
    await cloud.close();
  }
  return place('whole.backup');
}

const READ = `
  const { data } = await db.collection('notes').where({ n: _.gte(298) }).orderBy('n', 'asc').get();
  const { fileList } = await cloud.getTempFileURL({ fileList: [argument] });
  return [data.map((one) => one._id), (await (await fetch(encodeURI(fileList[0].tempFileURL))).text())]`;

it('gives back documents, indexes, files and secrets of a cloud that went on writing', async () => {
  await restore({ file: await backedUp(), dir: place('back') });
  const cloud = await startSdkCloud({ dir: place('back'), strict: true });
  try {
    const fileId = 'cloud://local.6c6f63616c-1250000000/材料/执照.txt';
    expect(await cloud.run(READ, fileId)).toEqual([['n298', 'n299'], '十分重要']);
  } finally {
    await cloud.close();
  }
  expect(await readFile(place('back/secrets.json'), 'utf8')).toBe(
    await readFile(place('live/secrets.json'), 'utf8'),
  );
});

it('lets only its owner read the archive', async () => {
  expect((await stat(await backedUp())).mode & 0o777).toBe(0o600);
});

it('restores nothing over a folder that holds something', async () => {
  const file = await backedUp();
  await expect(restore({ file, dir: place('live') })).rejects.toThrow('不是空的');
});

it('restores nothing from half an archive, from a changed one or from something else', async () => {
  const file = await backedUp();
  const bytes = await readFile(file);
  await truncate(file, Math.floor(bytes.length / 2));
  await expect(restore({ file, dir: place('half') })).rejects.toThrow('不完整');

  await writeFile(place('other'), 'not an archive');
  await expect(restore({ file: place('other'), dir: place('half') })).rejects.toThrow('读不出来');
  expect((await readdir(folder)).sort()).toEqual(['live', 'other', 'whole.backup']);
});

it('says so when there is nothing to back up', async () => {
  await expect(backup({ dir: place('empty'), file: place('x') })).rejects.toThrow('没有本地云的数据');
});

it('says so rather than leave a file out that the database names', async () => {
  await backedUp();
  await rm(place('live/files'), { recursive: true });
  await expect(backup({ dir: place('live'), file: place('later') })).rejects.toThrow('没有备份成');
  expect((await readdir(folder)).sort()).toEqual(['live', 'whole.backup']);
});
