import { invalidParameter } from '../cloudError';
import { isPlainObject } from '../database/document';
import type { Storage } from '../storage/storage';
import type { ActionTable } from './actions';

/** Files in one request; the platform takes 50. */
const MOST_FILES = 50;

/** Upload, download and deletion of files by functions; each file has its own result. */
export function storageActions(storage: Storage): ActionTable {
  return {
    'storage.getUploadMetadata': ({ fields, now }) => ({
      data: storage.writeGrant({ path: fields.path, now }),
    }),
    'storage.batchGetDownloadUrl': ({ fields, now }) => {
      const files = listIn(fields.file_list).map((entry) => {
        const { fileid, max_age: maxAge } = isPlainObject(entry) ? entry : {};
        const age = typeof maxAge === 'number' ? maxAge : undefined;
        return downloadEntry({ storage, fileId: String(fileid), age, now });
      });
      return { data: { download_list: files } };
    },
    'storage.batchDeleteFile': async ({ fields }) => {
      const results = [];
      for (const entry of listIn(fields.fileid_list)) {
        const fileID = String(entry);
        const isRemoved = await storage.remove(fileID);
        results.push({ code: isRemoved ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID });
      }
      return { data: { delete_list: results } };
    },
  };
}

type Wish = { storage: Storage; fileId: string; age?: number; now: number };

function downloadEntry({ storage, fileId, age, now }: Wish): object {
  const file = storage.find(fileId);
  if (!file) return { code: 'STORAGE_FILE_NONEXIST', fileID: fileId, tempFileURL: '', maxAge: 0 };

  const { url, maxAge } = storage.readAddress({ file, age, now });
  return { code: 'SUCCESS', fileID: fileId, tempFileURL: url, maxAge };
}

function listIn(list: unknown): unknown[] {
  if (Array.isArray(list) && list.length <= MOST_FILES) return list;
  throw invalidParameter(`the list must hold at most ${MOST_FILES} files`);
}
