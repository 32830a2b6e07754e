import { noteSha1 } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { readFileBytes } from './storage';
import { sumsOf } from './sumsOf';

/** A file from before SHA-1 was kept gets it from its bytes, provided that they still are what was registered. */
async function sha1Of({ _id, cloudFileId, sha1, sha256 }: StoredFile): Promise<string | null> {
  if (sha1 !== undefined) return sha1;

  const bytes = await readFileBytes(cloudFileId);
  const sums = bytes && sumsOf(bytes);
  if (sums?.sha256 !== sha256) return null;
  await noteSha1(_id, sums.sha1);
  return sums.sha1;
}

/** What a copy of the file must come to, by the bytes that were checked when it was taken into the books. */
export async function storedSums(file: StoredFile) {
  const { name, kind, bytes, sha256, at: registeredAt } = file;
  return { name, kind, bytes, sha256, sha1: await sha1Of(file), registeredAt };
}
