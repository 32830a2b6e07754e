import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { messageOf } from './cloudError';

/**
 * Keeps a data folder for one running cloud. The operating system drops the lock when the process dies, even by
 * kill -9. Throws when another cloud has the folder; returns the release.
 */
export function lockFolder(folder: string): () => void {
  let lock: Database.Database | undefined;
  try {
    // SQLite would open what is read-only and fail at the first write.
    for (const name of ['.', 'lock.sqlite', 'cloud.sqlite', 'secrets.json', 'files'])
      if (existsSync(join(folder, name))) accessSync(join(folder, name), constants.R_OK | constants.W_OK);
    lock = new Database(join(folder, 'lock.sqlite'));
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    const isTaken = error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY';
    if (!isTaken) throw new Error(`数据目录 ${folder} 不能写入:${messageOf(error)}`);
    throw new Error(`数据目录 ${folder} 正被另一个本地云使用。请先停止它,或用 --dir 指定别的目录。`);
  }
  return () => lock?.close();
}
