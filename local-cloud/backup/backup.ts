import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { mkdtemp, readFile, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createGunzip, createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import Database from 'libsql';
import { extract, pack, type Pack } from 'tar-stream';
import { messageOf } from '../cloudError';
import { syncToDisk } from '../durableFiles';

/** What a backup holds and how each part must look; the last entry of the archive, so half an archive has none. */
type Manifest = { format: 1; createdAt: string; parts: Record<string, string> };

const MANIFEST = 'manifest.json';
const DATABASE = 'cloud.sqlite';
const SECRETS = 'secrets.json';
/** How often a backup begins again because a stored file went away meanwhile. */
const ATTEMPTS = 3;

/**
 * Writes one archive of a data folder, also while a cloud runs on it: the database as it is at one moment, the secrets
 * that its fields are encrypted with, and every stored file that it names. Only its owner may read the archive. Throws
 * when the folder holds no cloud or the file cannot be written.
 */
export async function backup({ dir, file }: { dir: string; file: string }): Promise<{ parts: number }> {
  const source = resolve(dir);
  if (!existsSync(join(source, DATABASE))) throw new Error(`${source} 里没有本地云的数据。`);

  const target = resolve(file);
  mkdirSync(dirname(target), { recursive: true });
  const work = await mkdtemp(join(dirname(target), '.backup-'));
  try {
    return await attempt({ source, target, work, left: ATTEMPTS });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

type Attempt = { source: string; target: string; work: string; left: number };

/** A file replaced or deleted after the snapshot makes it a snapshot of the past: then everything is taken anew. */
async function attempt({ source, target, work, left }: Attempt): Promise<{ parts: number }> {
  const copy = join(work, DATABASE);
  rmSync(copy, { force: true });
  try {
    const blobs = snapshot({ from: join(source, DATABASE), to: copy });
    const parts = [
      { name: DATABASE, file: copy },
      { name: SECRETS, file: join(source, SECRETS) },
      ...blobs.map((blob) => ({ name: `files/${blob}`, file: join(source, 'files', blob) })),
    ];

    const draft = join(work, 'archive');
    await writeArchive({ parts, draft });
    await rename(draft, target);
    await syncToDisk(dirname(target));
    return { parts: parts.length };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (left > 1) return attempt({ source, target, work, left: left - 1 });
    throw new Error(`没有备份成:备份时有文件被替换或缺失(${messageOf(error)})。请再试一次。`);
  }
}

/** The database at one moment, and which stored files it names. */
function snapshot({ from, to }: { from: string; to: string }): string[] {
  const live = new Database(from);
  live.pragma('busy_timeout = 10000');
  live.prepare('VACUUM INTO ?').run(to);
  live.close();

  const copy = new Database(to);
  try {
    const hasFiles = copy.prepare(`SELECT name FROM sqlite_master WHERE name = 'files'`).get() !== undefined;
    const rows = hasFiles ? copy.prepare('SELECT blob FROM files').all() : [];
    return rows.map((row) => String((row as { blob: string }).blob));
  } finally {
    copy.close();
  }
}

type Part = { name: string; file: string };

async function writeArchive({ parts, draft }: { parts: Part[]; draft: string }): Promise<void> {
  const archive = pack();
  const written = pipeline(archive, createGzip({ level: 1 }), createWriteStream(draft, { mode: 0o600 }));
  const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), parts: {} };
  for (const part of parts) manifest.parts[part.name] = await addPart(archive, part);
  archive.entry({ name: MANIFEST }, JSON.stringify(manifest));
  archive.finalize();
  await written;
  await syncToDisk(draft);
}

/** Streams one file in and gives its checksum; a stored file is never changed in place, so it cannot move under us. */
async function addPart(archive: Pack, { name, file }: Part): Promise<string> {
  const hash = createHash('sha256');
  const entry = archive.entry({ name, size: statSync(file).size });
  await pipeline(
    createReadStream(file).on('data', (chunk) => hash.update(chunk)),
    entry,
  );
  return hash.digest('hex');
}

/**
 * Puts an archive back into a folder that is new or empty. Everything is unpacked beside it and checked first; only a
 * whole archive takes the folder's place. Throws with a clear sentence otherwise, and then nothing has changed.
 */
export async function restore({ file, dir }: { file: string; dir: string }): Promise<{ parts: number }> {
  const target = resolve(dir);
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Error(`${target} 不是空的。请指定一个新的数据目录,原有数据不会被覆盖。`);

  mkdirSync(dirname(target), { recursive: true });
  const work = await mkdtemp(join(dirname(target), '.restore-'));
  try {
    const sums = await unpack({ file, work });
    const manifest = await readManifest(work);
    checkParts({ manifest, sums });
    rmSync(join(work, MANIFEST));
    // Fails where a cloud has begun to live there meanwhile; nothing of it is touched.
    if (existsSync(target)) rmdirSync(target);
    for (const path of [join(work, 'files'), work]) await syncToDisk(path);
    await rename(work, target);
    await syncToDisk(dirname(target));
    return { parts: Object.keys(manifest.parts).length };
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
}

async function unpack({ file, work }: { file: string; work: string }): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  mkdirSync(join(work, 'files'));
  const reading = extract();
  const whole = pipeline(createReadStream(file), createGunzip(), reading);
  try {
    for await (const entry of reading) {
      const { name } = entry.header;
      if (!/^(files\/[\w-]+|[\w-]+\.(sqlite|json))$/.test(name)) throw new Error(`unexpected part ${name}`);
      const hash = createHash('sha256');
      entry.on('data', (chunk) => hash.update(chunk as Buffer));
      await pipeline(entry, createWriteStream(join(work, name), { mode: 0o600, flush: true }));
      sums.set(name, hash.digest('hex'));
    }
    await whole;
    return sums;
  } catch (error) {
    await whole.catch(() => undefined);
    throw new Error(`备份文件 ${file} 读不出来或不完整:${messageOf(error)}`);
  }
}

async function readManifest(work: string): Promise<Manifest> {
  const path = join(work, MANIFEST);
  if (!existsSync(path)) throw new Error('备份文件不完整:没有清单。');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  if (manifest.format !== 1) throw new Error('备份文件是更新版本的格式,请用新版本的程序恢复。');
  return manifest;
}

function checkParts({ manifest, sums }: { manifest: Manifest; sums: Map<string, string> }): void {
  for (const name of [DATABASE, SECRETS])
    if (!manifest.parts[name]) throw new Error(`备份文件不完整:没有 ${name}。`);
  for (const [name, sum] of Object.entries(manifest.parts))
    if (sums.get(name) !== sum) throw new Error(`备份文件里的 ${name} 已损坏,没有恢复任何内容。`);
}
