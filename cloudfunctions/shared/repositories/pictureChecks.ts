import { milderThan } from '@/domain/files/pictureCheck';
import type { PictureVerdict } from '@/domain/files/pictureCheck';

import { collection, command } from '../database/collection';
import type { PictureLook, StoredCheck, StoredFile } from './fileRepository';

export type CheckedFile = StoredFile & { readonly picture: StoredCheck };

const files = collection<StoredFile>('files');

/** From now on these wait for WeChat. A file that does already goes on as it was. */
export async function beginChecks(wish: {
  readonly fileIds: readonly string[];
  readonly check: StoredCheck;
  readonly dueAt: string | null;
}): Promise<void> {
  const { fileIds, check, dueAt } = wish;
  const fresh = { _id: command.in([...fileIds]), picture: command.exists(false) };
  await files.update(fresh, { picture: command.set(check), pictureDueAt: dueAt });
}

/** Those whose next try is due by `now` (ISO), longest waiting first. */
export function listDueChecks({ now, limit }: { now: string; limit: number }): Promise<CheckedFile[]> {
  const where = { pictureDueAt: command.gt('').and(command.lte(now)) };
  return files.list({ where, orderBy: [['pictureDueAt', 'asc']], limit }) as Promise<CheckedFile[]>;
}

/** Counts one more try and says when the next would be. @returns false when somebody else was faster */
export async function claimCheck({ _id, picture }: CheckedFile, dueAt: string | null): Promise<boolean> {
  const asRead = { _id, 'picture.attempts': picture.attempts, 'picture.verdict': 'none' };
  const change = { 'picture.attempts': picture.attempts + 1, pictureDueAt: dueAt };
  return (await files.update(asRead, change)) === 1;
}

/** Notes that WeChat was asked, and when to ask again if it does not answer. */
export async function noteAsked(asked: {
  readonly fileId: string;
  readonly traceId: string;
  readonly dueAt: string | null;
}): Promise<void> {
  const { fileId, traceId, dueAt } = asked;
  const change = { 'picture.traceIds': command.addToSet(traceId), pictureDueAt: dueAt };
  await files.update({ _id: fileId, 'picture.verdict': 'none' }, change);
}

export async function findByTrace(traceId: string): Promise<CheckedFile | undefined> {
  const [file] = await files.list({ where: { 'picture.traceIds': traceId }, limit: 1 });
  return file as CheckedFile | undefined;
}

/** What WeChat said; a milder word than one said before changes nothing. */
export async function settleCheck(fileId: string, verdict: PictureVerdict): Promise<void> {
  const milder = { _id: fileId, 'picture.verdict': command.in([...milderThan(verdict)]) };
  await files.update(milder, { 'picture.verdict': verdict, pictureDueAt: null });
}

/** WeChat could not look: it is asked again, or never where it was asked often enough. */
export async function postponeCheck(fileId: string, dueAt: string | null): Promise<void> {
  await files.update({ _id: fileId, 'picture.verdict': 'none' }, { pictureDueAt: dueAt });
}

/** Writes down that somebody looked, once a command. */
export async function noteLook(fileId: string, look: PictureLook): Promise<void> {
  const isNew = { _id: fileId, 'picture.looks.commandId': command.neq(look.commandId) };
  await files.update(isNew, { 'picture.looks': command.push([look]) });
}
