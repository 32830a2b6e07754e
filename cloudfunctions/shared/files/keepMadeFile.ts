import type { FileKind } from '@/domain/files/FileKind';

import { findFileByCloudId, insertFile } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { sealBytes } from './sealedBytes';
import { sumsOf } from './sumsOf';

interface MadeFile {
  /** Called only where the key is new. */
  readonly make: () => Promise<Uint8Array>;
  /** Names what is made: the same key is never made twice. */
  readonly key: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly enterpriseId: string;
  readonly caseId: string;
  readonly uploadedBy: string;
  /** ISO instant. */
  readonly now: string;
}

/** A paper that a function wrote, kept sealed as a file of its case. */
export async function keepMadeFile(made: MadeFile): Promise<StoredFile> {
  const { make, key, name, kind, enterpriseId, caseId, uploadedBy, now } = made;
  const cloudFileId = `made:${key}`;
  const known = await findFileByCloudId(cloudFileId);
  if (known) return known;

  const bytes = await make();
  const sealedId = await sealBytes(bytes);
  return insertFile({
    ...{ cloudFileId, name, kind, bytes: bytes.length, ...sumsOf(bytes), sealedId },
    ...{ enterpriseId, uploadedBy, at: now, caseIds: [caseId] },
  });
}
