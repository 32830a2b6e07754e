import { badInput } from '../AppError';
import { cloud } from '../cloud';
import { logNotice } from '../log';
import { MAX_FILE_BYTES } from '@/domain/files/FileKind';

/** How long a link to a file works where nothing else is said, in seconds. */
const LINK_LIFE_S = 10 * 60;

/**
 * A link that opens the file for ten minutes or as many seconds as are said, for whoever holds it.
 * @returns undefined when storage has no such file
 */
export async function findFileLink(
  cloudFileId: string,
  maxAge: number = LINK_LIFE_S,
): Promise<string | undefined> {
  const answer = await cloud.getTempFileURL({ fileList: [{ fileID: cloudFileId, maxAge }] });
  const link = answer?.fileList[0];
  return link && link.status === 0 && link.tempFileURL !== '' ? link.tempFileURL : undefined;
}

/**
 * The bytes of an uploaded file. Reading stops at the limit, so that a huge file cannot fill the memory.
 * @throws AppError BAD_INPUT when there is no such file
 * @returns undefined when the file is larger than 10 MB
 */
export async function readFileBytes(cloudFileId: string): Promise<Uint8Array | undefined> {
  const link = await findFileLink(cloudFileId);
  if (!link) throw badInput('没有收到这个文件,请重新选择后上传。');

  const response = await fetch(link);
  if (!response.ok || !response.body) throw new Error(`storage answered ${response.status}`);

  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Keeps bytes that a function made under a path that cannot be guessed; writing the same again is harmless. */
export async function writeFileBytes({ path, bytes }: { path: string; bytes: Buffer }): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: bytes });
  return fileID;
}

/** The id that a path has in the storage where this other file lies. */
export function cloudFileIdBeside(cloudFileId: string, path: string): string {
  return `${cloudFileId.split('/').slice(0, 3).join('/')}/${path}`;
}

/** A file that stays behind does no harm, so a failure here is noted and nothing more. @returns whether it is gone */
export async function deleteFile(cloudFileId: string): Promise<boolean> {
  try {
    await cloud.deleteFile({ fileList: [cloudFileId] });
    return true;
  } catch {
    logNotice({ what: 'a file could not be deleted' });
    return false;
  }
}
