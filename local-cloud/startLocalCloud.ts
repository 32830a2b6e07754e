import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from './cloudError';
import type { IndexDeclarations } from './database/collections';
import { Database } from './database/database';
import { SlowQueries } from './database/slowQueries';
import { NewerFormatError, Store } from './database/store';
import { readJson } from './functions/readJson';
import { Journal } from './journal/journal';
import type { LocalCloud, LocalCloudOptions } from './LocalCloud';
import { lockFolder } from './lockFolder';
import { serve } from './serve';

/** Starts the cloud on one machine. Throws when the folder is in use or the port is taken. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const dir = resolve(options.dir);
  const root = resolve(options.functions);
  prepareFolder(dir);
  const unlock = lockFolder(dir);

  const journal = new Journal();
  const slowQueries = new SlowQueries({
    isStrict: options.strict === true,
    onSlowQuery: (query) => journal.addSlowQuery(query),
  });
  const closers: (() => unknown)[] = [unlock];
  try {
    const database = openDatabase({ file: join(dir, 'cloud.sqlite'), slowQueries });
    closers.unshift(() => database.close());
    if (existsSync(root))
      await database.collections.declare(readJson<IndexDeclarations>(join(root, 'indexes.json')));
    return await serve({ options, dir, root, database, journal, closers });
  } catch (error) {
    for (const close of closers) await close();
    throw error;
  }
}

/** Throws a sentence for a folder that cannot be made or written. */
function prepareFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
  } catch (error) {
    throw new Error(`数据目录 ${dir} 不能写入:${messageOf(error)}`);
  }
}

/** Throws a sentence for a file that is damaged, something else, or from a newer version; it is left as it is. */
function openDatabase({ file, slowQueries }: { file: string; slowQueries: SlowQueries }): Database {
  try {
    return new Database(new Store(file), slowQueries);
  } catch (error) {
    if (error instanceof NewerFormatError) throw new Error(`${file} 由更新的版本写成,请用新版本的程序打开。`);
    throw new Error(
      `${file} 打不开:${messageOf(error)}。文件没有改动;如有备份,请用 --restore 恢复到新的目录。`,
    );
  }
}
