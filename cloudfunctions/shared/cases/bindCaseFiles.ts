import { badInput } from '../AppError';
import { bindFiles } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';

interface Binding {
  /** What a command names, each once. */
  readonly fileIds: readonly string[];
  /** Those of them that exist. */
  readonly files: readonly StoredFile[];
  readonly caseId: string;
  readonly enterpriseId: string;
  readonly accountId: string;
}

/**
 * Sees to it that the files a command names are the enterprise's own, and from now on the case's.
 * A file that the counter took before the enterprise was entered becomes the enterprise's here.
 * @throws AppError BAD_INPUT
 */
export async function bindCaseFiles(binding: Binding): Promise<void> {
  const { fileIds, files, caseId, enterpriseId, accountId } = binding;
  if (fileIds.length === 0) return;

  const isOwn = (file: StoredFile) => file.uploadedBy === accountId;
  // Nobody signs with a colleague's signature.
  const isUsable = (file: StoredFile) =>
    (file.enterpriseId === enterpriseId && (file.use !== 'signature' || isOwn(file))) ||
    (file.enterpriseId === null && isOwn(file));
  const isWhole = files.length === fileIds.length && files.every(isUsable);
  if (!isWhole || files.some(({ voiceOf }) => voiceOf !== undefined))
    throw badInput('有文件没有上传成功,请重新上传后再提交。');

  const isBound = files.every((file) => file.enterpriseId !== null && file.caseIds.includes(caseId));
  if (!isBound) await bindFiles({ fileIds, caseId, enterpriseId });
}
