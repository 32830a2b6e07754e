import { badInput } from '../AppError';
import { holdPictures } from '../pictures/holdPictures';
import { bindFiles } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';

interface Binding {
  /** What a command names, each once. */
  readonly fileIds: readonly string[];
  /** Those of them that exist. */
  readonly files: readonly StoredFile[];
  readonly caseId: string;
  readonly enterpriseId: string;
  /** Who names them. */
  readonly by: { readonly _id: string; readonly openid: string };
  /** Whether they are said to the other side, and not papers: WeChat then looks at the pictures among them. */
  readonly isSaid: boolean;
  /** ISO instant. */
  readonly now: string;
}

/**
 * Sees to it that the files a command names are the enterprise's own, and from now on the case's.
 * A file that the counter took before the enterprise was entered becomes the enterprise's here.
 * @throws AppError BAD_INPUT
 */
export async function bindCaseFiles(binding: Binding): Promise<void> {
  const { fileIds, files, caseId, enterpriseId, by, isSaid, now } = binding;
  if (fileIds.length === 0) return;

  const isOwn = (file: StoredFile) => file.uploadedBy === by._id;
  // Nobody signs with a colleague's signature.
  const isUsable = (file: StoredFile) =>
    (file.enterpriseId === enterpriseId && (file.use !== 'signature' || isOwn(file))) ||
    (file.enterpriseId === null && isOwn(file));
  const isWhole = files.length === fileIds.length && files.every(isUsable);
  if (!isWhole || files.some(({ voiceOf }) => voiceOf !== undefined))
    throw badInput('有文件没有上传成功,请重新上传后再提交。');

  const ask = isSaid ? await holdPictures({ files, by, now }) : undefined;
  const isBound = files.every((file) => file.enterpriseId !== null && file.caseIds.includes(caseId));
  await Promise.all([isBound ? undefined : bindFiles({ fileIds, caseId, enterpriseId }), ask?.()]);
}
