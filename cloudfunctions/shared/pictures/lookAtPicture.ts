import type { LookReason } from '@/domain/files/LookReason';

import { AppError, notFound } from '../AppError';
import { getReachableFile } from '../files/fileAccess';
import { findFileLink } from '../files/storage';
import type { Account } from '../repositories/accountRepository';
import { noteLook } from '../repositories/pictureChecks';

interface Look {
  readonly fileId: string;
  readonly reason: LookReason;
  readonly commandId: string;
  readonly caller: Account;
  /** ISO instant. */
  readonly now: string;
}

/**
 * The link to a picture that did not pass, for ten minutes. Who looked, when and why is written down first.
 * @throws AppError NOT_FOUND, FORBIDDEN as for any file of the case; NOT_ALLOWED for one that needs no reason
 */
export async function lookAtPicture({ fileId, reason, commandId, caller, now }: Look) {
  const file = await getReachableFile(caller, fileId);
  if (file.picture?.verdict !== 'risky')
    throw new AppError('NOT_ALLOWED', { userMessage: '这张照片不用写理由,请回到上一页直接打开。' });

  await noteLook(fileId, { commandId, by: caller._id, at: now, reason });
  const url = await findFileLink(file.cloudFileId);
  if (!url) throw notFound('这张照片已经不在了。');
  return { url, name: file.name, kind: file.kind };
}
