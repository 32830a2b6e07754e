import { createHash } from 'node:crypto';
import type { Store } from '../database/store';
import type { SecretFile } from './environment';

type Check = { store: Store; secrets: SecretFile; dir: string; signingKey: () => string };

/**
 * Keeps data and secrets together: the database remembers a hash of the signing key. Throws a sentence, before any
 * secret is made anew, when secrets.json is gone or belongs to other data; what was encrypted could not be read again.
 */
export async function checkSecretMark({ store, secrets, dir, signingKey }: Check): Promise<string> {
  store.execute('CREATE TABLE IF NOT EXISTS secret_mark (hash TEXT NOT NULL)');
  const known = store.get('SELECT hash FROM secret_mark')?.hash;
  if (known !== undefined && secrets.isNew)
    throw new Error(
      `${dir} 里的 secrets.json 不见了。没有它,加密的内容无法解开;请从备份中找回它,数据没有改动。`,
    );

  const key = signingKey();
  const hash = createHash('sha256').update(`mark\n${key}`).digest('hex');
  if (known !== undefined && known !== hash)
    throw new Error(`${dir} 里的 secrets.json 不是这份数据的。请放回原来的文件,数据没有改动。`);
  if (known === undefined)
    await store.write(() => store.run('INSERT INTO secret_mark (hash) VALUES (?)', hash));
  return key;
}
