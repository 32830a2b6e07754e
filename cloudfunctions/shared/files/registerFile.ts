import { createHash } from 'node:crypto';

import { badInput, forbidden } from '../AppError';
import type { AppError } from '../AppError';
import { findFileByCloudId, insertFile } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { extensionOf, fileKindNames, kindOfExtension } from './FileKind';
import type { FileKind } from './FileKind';
import { refusalOfUse } from './FileUse';
import type { FileUse } from './FileUse';
import { sealBytes } from './sealedBytes';
import { sniffKind } from './sniffKind';
import { deleteFile, readFileBytes } from './storage';
import { isOwnUpload } from './uploadTicket';

export interface Upload {
  readonly cloudFileId: string;
  readonly name: string;
  /** Left out for an ordinary paper. */
  readonly use?: FileUse;
  /** Null while a walk-in's enterprise is not entered yet. */
  readonly enterpriseId: string | null;
  readonly uploadedBy: string;
  /** ISO instant. */
  readonly now: string;
}

const ALLOWED = '可以上传 JPG、PNG、WebP、HEIC 图片,PDF,Word(docx)和 Excel(xlsx)。';

/** Why a file with this name and these bytes is not taken, as a sentence. */
function refusalOfContent(name: string, kind: FileKind | undefined): string | undefined {
  const extension = extensionOf(name);
  const claimed = kindOfExtension(extension);
  if (!claimed) return `“${extension === '' ? name : `.${extension}`}”这类文件不能上传。${ALLOWED}`;
  if (!kind)
    return `这个文件的后缀是 .${extension},内容却不是${fileKindNames[claimed]},可能已损坏。请重新选择。`;
  if (kind !== claimed)
    return `这个文件的后缀是 .${extension},内容却是${fileKindNames[kind]}。请改正后缀或重新选择。`;
  return undefined;
}

async function refuseAndDelete(cloudFileId: string, refusal: AppError): Promise<never> {
  await deleteFile(cloudFileId);
  throw refusal;
}

/**
 * Takes an upload into the books: whose it is by its path, what it is by its bytes. Repeating it is harmless.
 * @throws AppError FORBIDDEN for someone else's upload, BAD_INPUT for a wrong kind or more than 10 MB
 */
export async function registerFile(upload: Upload): Promise<StoredFile> {
  const { cloudFileId, name, use } = upload;
  if (!isOwnUpload({ accountId: upload.uploadedBy, nowMs: Date.parse(upload.now), cloudFileId }))
    throw forbidden('这个文件不是您刚刚上传的,请重新选择后上传。');

  const known = await findFileByCloudId(cloudFileId);
  if (known) return known;

  const bytes = await readFileBytes(cloudFileId);
  if (!bytes) return refuseAndDelete(cloudFileId, badInput('文件超过 10 MB,请压缩或拆分后再上传。'));

  const kind = await sniffKind(bytes);
  const refusal = refusalOfContent(name, kind) ?? refusalOfUse({ use, kind, bytes: bytes.length });
  if (refusal || !kind) return refuseAndDelete(cloudFileId, badInput(refusal ?? ALLOWED));

  return use === undefined ? enter(upload, { kind, bytes }) : enterSealed(upload, { kind, bytes, use });
}

interface Content {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

function enter(upload: Upload, { kind, bytes }: Content, kept: Pick<StoredFile, 'use' | 'sealedId'> = {}) {
  const { cloudFileId, name, enterpriseId, uploadedBy, now: at } = upload;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return insertFile({
    ...{ cloudFileId, name, kind, bytes: bytes.length, sha256 },
    ...{ enterpriseId, uploadedBy, at, caseIds: [], ...kept },
  });
}

/** A personal paper: its bytes move out of storage, where a link would open them, into a sealed record. */
async function enterSealed(upload: Upload, content: Content & { use: FileUse }): Promise<StoredFile> {
  const { bytes, use } = content;
  const sealedId = await sealBytes(bytes);
  const file = await enter(upload, content, { use, sealedId });
  await deleteFile(upload.cloudFileId);
  return file;
}
