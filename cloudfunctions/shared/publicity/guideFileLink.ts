import { notFound } from '../AppError';
import { findFileLink } from '../files/storage';
import { findFile } from '../repositories/fileRepository';

/** A link for ten minutes to a file of the guide. The caller has seen that the guide shows it. @throws AppError NOT_FOUND */
export async function guideFileLink(fileId: string): Promise<string> {
  const file = await findFile(fileId);
  const link = file && (await findFileLink(file.cloudFileId));
  if (!link) throw notFound('这个文件暂时打不开。请稍后再试,或打电话问窗口。');
  return link;
}
