import type { FileKind } from '@/domain/files/FileKind';
import type { LookReason } from '@/domain/files/LookReason';
import type { PictureCheck } from '@/domain/files/pictureCheck';

import { collection, command } from '../database/collection';
import type { FileUse } from '../files/FileUse';
import { newId } from './newId';

/** Somebody of the working group looked at a picture that did not pass. */
export interface PictureLook {
  readonly commandId: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly reason: LookReason;
}

/** How far the check of a picture is, on its file. */
export interface StoredCheck extends PictureCheck {
  /** WeChat's names for the times it was asked. */
  readonly traceIds: readonly string[];
  /** How often it was asked or tried to. */
  readonly attempts: number;
  readonly looks?: readonly PictureLook[];
}

/** A file in storage that was checked; its bytes stay there. */
export interface StoredFile {
  readonly _id: string;
  readonly cloudFileId: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** Hex, over the bytes as they were when they were checked. */
  readonly sha256: string;
  /** The same as SHA-1: all that the mini-program counts by itself. Absent in the earliest files. */
  readonly sha1?: string;
  /** Null while a walk-in's enterprise is not entered yet. */
  readonly enterpriseId: string | null;
  /** The cases that it was handed in for. */
  readonly caseIds: readonly string[];
  /** The case about whose service it speaks (a rating, a complaint): it never opens for who served that case. */
  readonly voiceOf?: string;
  readonly uploadedBy: string;
  /** Absent for an ordinary paper. */
  readonly use?: FileUse;
  /** Where the bytes of a personal paper lie sealed; they are then not in storage. */
  readonly sealedId?: string;
  /** ISO instant. */
  readonly at: string;
  /** The photo as it was uploaded, and how often this one is turned right from there, 1 to 3. */
  readonly turned?: { readonly fileId: string; readonly quarterTurns: number };
  /** Absent for what nobody sent to somebody as a picture. */
  readonly picture?: StoredCheck;
  /** When WeChat is to be asked about it again (ISO); null when it is not. */
  readonly pictureDueAt?: string | null;
}

const files = collection<StoredFile>('files');

export function findFile(fileId: string): Promise<StoredFile | undefined> {
  return files.find(fileId);
}

export async function findFileByCloudId(cloudFileId: string): Promise<StoredFile | undefined> {
  const [file] = await files.list({ where: { cloudFileId }, limit: 1 });
  return file;
}

/** @returns the files among these ids that exist, in no order */
export function listFiles(fileIds: readonly string[]): Promise<StoredFile[]> {
  if (fileIds.length === 0) return Promise.resolve([]);
  return files.list({ where: { _id: command.in([...fileIds]) }, limit: 1000 });
}

/** The first registration of a cloud file stands; a second one at the same moment gets it back. */
export async function insertFile(file: Omit<StoredFile, '_id'>): Promise<StoredFile> {
  const row = { _id: newId('file'), ...file };
  if (await files.insert(row)) return row;

  const known = await findFileByCloudId(file.cloudFileId);
  if (!known) throw new Error('a file is neither new nor known');
  return known;
}

/** A file that a function made under an id of its own: made twice at the same moment, it is there once. */
export async function insertMadeFile(file: StoredFile): Promise<StoredFile> {
  if (await files.insert(file)) return file;

  const known = await files.find(file._id);
  if (!known) throw new Error('a made file is neither new nor known');
  return known;
}

export async function noteSha1(fileId: string, sha1: string): Promise<void> {
  await files.update({ _id: fileId }, { sha1 });
}

/** From now on a file belongs to this case and its enterprise, and opens for those who handle it. */
export async function bindFiles(binding: {
  fileIds: readonly string[];
  caseId: string;
  enterpriseId: string;
}): Promise<void> {
  const { fileIds, caseId, enterpriseId } = binding;
  const conditions = { _id: command.in([...fileIds]) };
  await files.update(conditions, { caseIds: command.addToSet(caseId), enterpriseId });
}

/** From now on a file is part of what the enterprise says of the service in this case. */
export async function bindVoiceFiles({ fileIds, caseId }: { fileIds: readonly string[]; caseId: string }) {
  await files.update({ _id: command.in([...fileIds]) }, { voiceOf: caseId });
}

/** What one person uploaded, in the order of the ids, behind `after`. */
export function listFilesOf(search: {
  uploadedBy: string;
  after: string;
  limit: number;
}): Promise<StoredFile[]> {
  const { uploadedBy, after, limit } = search;
  const where = { uploadedBy, _id: command.gt(after) };
  return files.list({ where, orderBy: [['_id', 'asc']], limit });
}

/** Takes a file out of the books unless it belongs to a case by now. */
export async function removeLooseFile(fileId: string): Promise<void> {
  const ofNothing = { 'caseIds.0': command.exists(false), voiceOf: command.exists(false) };
  await files.remove({ _id: fileId, ...ofNothing });
}
