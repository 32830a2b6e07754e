import { newId } from '../repositories/newId';
import { findSealed, insertSealed } from '../repositories/sealedFileRepository';
import { openField, sealField } from '../secrets/fieldCipher';
import type { FileKind } from '@/domain/files/FileKind';

const mediaTypes: Readonly<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const placeOf = (sealedId: string) => `sealedFiles.${sealedId}`;

/** Puts bytes away encrypted. A record that nothing refers to afterwards does no harm: nobody can read it. */
export async function sealBytes(bytes: Uint8Array): Promise<string> {
  const sealedId = newId('sealed');
  const plain = Buffer.from(bytes).toString('base64');
  await insertSealed({ _id: sealedId, sealed: sealField({ plain, place: placeOf(sealedId) }) });
  return sealedId;
}

/** @returns undefined where there is no such record */
export async function unsealBytes(sealedId: string): Promise<Buffer | undefined> {
  const row = await findSealed(sealedId);
  return row && Buffer.from(openField({ sealed: row.sealed, place: placeOf(sealedId) }), 'base64');
}

/** Bytes as a `data:` address: nothing that could be passed on as a link. */
export function openBytes(bytes: Uint8Array, kind: FileKind): string {
  return `data:${mediaTypes[kind]};base64,${Buffer.from(bytes).toString('base64')}`;
}

export async function openSealed({
  sealedId,
  kind,
}: {
  readonly sealedId: string;
  readonly kind: FileKind;
}): Promise<string | undefined> {
  const bytes = await unsealBytes(sealedId);
  return bytes && openBytes(bytes, kind);
}
