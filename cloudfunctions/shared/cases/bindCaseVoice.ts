import { badInput } from '../AppError';
import { holdPictures } from '../pictures/holdPictures';
import { bindVoiceFiles, listFiles } from '../repositories/fileRepository';

interface Voice {
  readonly fileIds: readonly string[];
  readonly caseId: string;
  readonly enterpriseId: string;
  /** Who says it. */
  readonly by: { readonly _id: string; readonly openid: string };
  /** ISO instant. */
  readonly now: string;
}

/**
 * Sees to it that the files of a rating or a complaint are the enterprise's own, and from now on closed to those who
 * served the case. A paper of the case cannot be closed to them, so it is refused here.
 * @throws AppError BAD_INPUT
 */
export async function bindCaseVoice({ fileIds, caseId, enterpriseId, by, now }: Voice): Promise<void> {
  if (fileIds.length === 0) return;

  const files = await listFiles(fileIds);
  const isUsable = files.every(
    (file) =>
      file.enterpriseId === enterpriseId && file.caseIds.length === 0 && (file.voiceOf ?? caseId) === caseId,
  );
  if (files.length < fileIds.length || !isUsable)
    throw badInput('有照片没有上传成功,请重新选择后再提交。', 'fileIds');
  if (files.every(({ voiceOf }) => voiceOf !== undefined)) return;

  const ask = await holdPictures({ files, by, now });
  await Promise.all([bindVoiceFiles({ fileIds, caseId }), ask()]);
}
