import { badInput } from '../AppError';
import { listFiles } from '../repositories/fileRepository';

/** @throws AppError BAD_INPUT where a file is not there or not the enterprise's */
export async function refuseForeignFiles(fileIds: readonly string[], enterpriseId: string): Promise<void> {
  const files = await listFiles(fileIds);
  const isOwn =
    files.length === new Set(fileIds).size && files.every((file) => file.enterpriseId === enterpriseId);
  if (!isOwn) throw badInput('有文件没有上传成功,请重新上传后再保存。', 'fileIds');
}
