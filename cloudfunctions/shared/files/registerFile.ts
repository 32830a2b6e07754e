import type { FileKind } from '@/domain/files/FileKind';

import { badInput, forbidden } from '../AppError';
import type { AppError } from '../AppError';
import { findFileByCloudId, insertFile } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { refusalOfUse } from './FileUse';
import type { FileUse } from './FileUse';
import { inspectFile } from './inspect/inspectFile';
import { sealBytes } from './sealedBytes';
import { sumsOf } from './sumsOf';
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

async function refuseAndDelete(cloudFileId: string, refusal: AppError): Promise<never> {
  await deleteFile(cloudFileId);
  throw refusal;
}

/**
 * Takes an upload into the books: whose it is by its path, what it is by its bytes. Repeating it is harmless.
 * @throws AppError FORBIDDEN for someone else's upload, BAD_INPUT for a wrong kind, more than 10 MB, what does not open or has a password
 */
export async function registerFile(upload: Upload): Promise<StoredFile> {
  const { cloudFileId, name, use } = upload;
  if (!isOwnUpload({ accountId: upload.uploadedBy, nowMs: Date.parse(upload.now), cloudFileId }))
    throw forbidden('这个文件不是您刚刚上传的,请重新选择后上传。');

  const known = await findFileByCloudId(cloudFileId);
  if (known) return known;

  const bytes = await readFileBytes(cloudFileId);
  if (!bytes) return refuseAndDelete(cloudFileId, badInput('文件超过 10 MB,请压缩或拆分后再上传。'));

  const { kind, refusal } = await inspectFile(name, bytes);
  if (refusal !== undefined) return refuseAndDelete(cloudFileId, badInput(refusal));
  const misuse = refusalOfUse({ use, kind, bytes: bytes.length });
  if (misuse !== undefined) return refuseAndDelete(cloudFileId, badInput(misuse));

  return use === undefined ? enter(upload, { kind, bytes }) : enterSealed(upload, { kind, bytes, use });
}

interface Content {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

function enter(upload: Upload, { kind, bytes }: Content, kept: Pick<StoredFile, 'use' | 'sealedId'> = {}) {
  const { cloudFileId, name, enterpriseId, uploadedBy, now: at } = upload;
  return insertFile({
    ...{ cloudFileId, name, kind, bytes: bytes.length, ...sumsOf(bytes) },
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
