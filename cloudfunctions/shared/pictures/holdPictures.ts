import { isPhotoKind } from '@/domain/files/FileKind';

import { nextAttemptAt } from '../outbox/retryPause';
import type { StoredFile } from '../repositories/fileRepository';
import { beginChecks } from '../repositories/pictureChecks';
import { askAboutPicture } from './askAboutPicture';

export interface Sending {
  readonly files: readonly StoredFile[];
  /** Who sends them. */
  readonly by: { readonly _id: string; readonly openid: string };
  /** ISO instant. */
  readonly now: string;
}

/**
 * Closes pictures to the others before they become part of a case. What was handed in before as a paper is known to them.
 * @returns asks WeChat about them; to be called when that is done, and done with before the function ends
 */
export async function holdPictures({ files, by, now }: Sending): Promise<() => Promise<void>> {
  const fresh = files.filter(isToCheck);
  if (fresh.length === 0) return () => Promise.resolve();

  const check = { by: by._id, at: now, verdict: 'none', traceIds: [], attempts: 1 } as const;
  const dueAt = nextAttemptAt({ attempts: 1, now }) ?? null;
  await beginChecks({ fileIds: fresh.map(({ _id }) => _id), check, dueAt });
  const ask = (file: StoredFile) => askAboutPicture({ file, openid: by.openid, attempts: 1, now });
  return async () => void (await Promise.all(fresh.map(ask)));
}

function isToCheck({ kind, picture, caseIds, sealedId }: StoredFile): boolean {
  return isPhotoKind(kind) && picture === undefined && caseIds.length === 0 && sealedId === undefined;
}
