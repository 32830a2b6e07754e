/** Keeps the bytes of files that are not sent yet, for when the page was closed in between. */
export interface FileKeeper {
  /** Answers what finds it again, or undefined where this phone has no room. */
  keep(key: string, source: string | File): Promise<string | undefined>;
  /** The file, or undefined where it is gone. */
  find(kept: string): Promise<string | File | undefined>;
  drop(kept: string): Promise<void>;
  /** Drops what was kept under keys that nobody wants any more: the app was closed before it could do so itself. */
  sweep(isWanted: (key: string) => boolean): Promise<void>;
}

const STORE = 'files';

/** In a browser: IndexedDB. The mini-program has its own file beside this one. */
export const fileKeeper: FileKeeper = {
  async keep(key, source) {
    if (typeof source === 'string') return undefined;
    try {
      await run('readwrite', (store) => store.put(source, key));
      return key;
    } catch {
      return undefined;
    }
  },

  async find(kept) {
    try {
      const found: unknown = await run('readonly', (store) => store.get(kept));
      return found instanceof File ? found : undefined;
    } catch {
      return undefined;
    }
  },

  async drop(kept) {
    await run('readwrite', (store) => store.delete(kept)).catch(() => undefined);
  },

  async sweep(isWanted) {
    const keys = await run('readonly', (store) => store.getAllKeys()).catch(() => []);
    for (const key of keys.map(String)) if (!isWanted(key)) await fileKeeper.drop(key);
  },
};

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('unsentFiles', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no IndexedDB'));
  });
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}
