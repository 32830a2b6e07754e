import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Store } from '../database/store';
import { syncToDisk } from '../durableFiles';
import { receiveFile } from './receiveFile';
import { NotOwnerError } from './uploadErrors';

export type StoredFile = {
  path: string;
  /** Where its bytes lie on this disk. */ file: string;
  bytes: number;
};

/** `limit` in bytes; `owner` is the client's identity, absent for functions, which may replace anything. */
type Upload = { path: string; content: Readable; limit: number; owner?: string };

/** Files by cloud path. The bytes lie under a random name, so a replaced file is replaced in one step. */
export class FileStore {
  private readonly folder: string;

  private readonly store: Store;

  constructor({ folder, store }: { folder: string; store: Store }) {
    this.folder = join(folder, 'files');
    this.store = store;
    mkdirSync(this.folder, { recursive: true });
    store.execute(`CREATE TABLE IF NOT EXISTS files (
      path TEXT PRIMARY KEY, blob TEXT NOT NULL, bytes INTEGER NOT NULL, owner TEXT NOT NULL, stored_at TEXT NOT NULL) WITHOUT ROWID`);
    this.removeLeftovers();
  }

  /**
   * Streams the bytes to the disk and resolves when file, name and entry are durable; throws TooLargeError,
   * NotOwnerError, DiskError.
   */
  async save({ path, content, limit, owner }: Upload): Promise<StoredFile> {
    this.refuseStranger({ path, owner });
    const blob = randomUUID();
    const draft = join(this.folder, `${blob}.draft`);
    const file = join(this.folder, blob);
    const bytes = await receiveFile({ content, file: draft, limit }).catch(async (error: unknown) => {
      await rm(draft, { force: true });
      throw error;
    });
    await rename(draft, file);
    await syncToDisk(this.folder);

    const replaced = await this.enter({ path, blob, bytes, owner }).catch(async (error: unknown) => {
      await rm(file, { force: true });
      throw error;
    });
    if (replaced) await rm(join(this.folder, String(replaced)), { force: true });
    return { path, file, bytes };
  }

  find(path: string): StoredFile | undefined {
    const row = this.store.get('SELECT blob, bytes FROM files WHERE path = ?', path);
    if (!row) return undefined;
    return { path, file: join(this.folder, String(row.blob)), bytes: Number(row.bytes) };
  }

  /** Returns whether there was such a file. */
  async remove(path: string): Promise<boolean> {
    const stored = this.find(path);
    if (!stored) return false;
    await this.store.write(() => this.store.run('DELETE FROM files WHERE path = ?', path));
    await rm(stored.file, { force: true });
    return true;
  }

  /** Writes the entry of a blob and resolves with the blob that it replaces; throws NotOwnerError. */
  private enter(entry: { path: string; blob: string; bytes: number; owner?: string }) {
    const { path, blob, bytes, owner } = entry;
    return this.store.write(() => {
      this.refuseStranger({ path, owner });
      const old = this.store.get('SELECT blob FROM files WHERE path = ?', path)?.blob;
      const sql = 'INSERT OR REPLACE INTO files (path, blob, bytes, owner, stored_at) VALUES (?, ?, ?, ?, ?)';
      this.store.run(sql, path, blob, bytes, owner ?? '', new Date().toISOString());
      return old;
    });
  }

  /** A client may replace only what it stored itself, as with the platform's default rule. */
  private refuseStranger({ path, owner }: Pick<Upload, 'path' | 'owner'>): void {
    if (owner === undefined) return;
    const row = this.store.get('SELECT owner FROM files WHERE path = ?', path);
    if (row && row.owner !== owner) throw new NotOwnerError(`the file ${path} belongs to somebody else`);
  }

  /** Uploads that a crash cut off leave bytes without an entry. */
  private removeLeftovers(): void {
    const kept = new Set(this.store.all('SELECT blob FROM files').map((row) => String(row.blob)));
    for (const name of readdirSync(this.folder)) {
      if (!kept.has(name)) rmSync(join(this.folder, name), { force: true, recursive: true });
    }
  }
}
