import { createHash } from 'node:crypto';

import { MAX_FILE_BYTES, isTurnableKind } from '@/domain/files/FileKind';

import { badInput, notFound } from '../../AppError';
import { findFile, insertMadeFile } from '../../repositories/fileRepository';
import type { StoredFile } from '../../repositories/fileRepository';
import { blindIndex } from '../../secrets/blindIndex';
import { readFileBytes, writeFileBytes } from '../storage';
import { turnJpeg } from './turnJpeg';
import { turnPng } from './turnPng';

interface Turning {
  readonly file: StoredFile;
  /** To the right, 1 to 3. */
  readonly quarterTurns: number;
  readonly accountId: string;
  /** ISO instant. */
  readonly now: string;
}

/**
 * The same photo, turned: a file of its own, since what was handed in never changes. Always made from the photo as it
 * was uploaded, so that turning on and on makes three copies at most and the fourth turn is the first file again.
 * @throws AppError BAD_INPUT for what cannot be turned
 */
export async function turnFile({ file, quarterTurns, accountId, now }: Turning): Promise<StoredFile> {
  if (!isTurnableKind(file.kind) || file.sealedId !== undefined)
    throw badInput('只有 JPG 和 PNG 照片能在这里旋转。请在相册里转好后重新选择。');

  const { fileId: rootId, quarterTurns: before } = file.turned ?? { fileId: file._id, quarterTurns: 0 };
  const turns = (before + quarterTurns) % 4;
  const root = rootId === file._id ? file : await findFile(rootId);
  if (!root) throw notFound('没有找到原来的照片,请重新上传。');
  if (turns === 0) return root;

  const mark = blindIndex({ value: `${rootId}.${turns}`, place: 'turned' }).slice(0, 32);
  const _id = `file_turned${mark.slice(0, 21)}`;
  const known = await findFile(_id);
  if (known) return known;

  const bytes = await turnedBytes(root, turns);
  const path = `turned/${mark}.${root.kind}`;
  const { name, kind, enterpriseId } = root;
  return insertMadeFile({
    ...{ _id, name, kind, enterpriseId, uploadedBy: accountId, at: now },
    caseIds: casesOfCopy([root, file], accountId),
    ...{ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    ...{
      cloudFileId: await writeFileBytes({ path, bytes }),
      turned: { fileId: rootId, quarterTurns: turns },
    },
    // What was said of a service stays closed to who served, however it is turned.
    ...(file.voiceOf === undefined ? {} : { voiceOf: file.voiceOf }),
  });
}

/**
 * A copy opens and closes with the cases of its photo. One's own picture that WeChat has not passed goes without them,
 * so that it is looked at when the copy is sent.
 */
function casesOfCopy(photos: readonly StoredFile[], accountId: string): string[] {
  const isUnchecked = photos.some(({ picture }) => picture?.by === accountId && picture.verdict !== 'pass');
  return isUnchecked ? [] : [...new Set(photos.flatMap(({ caseIds }) => caseIds))];
}

async function turnedBytes({ cloudFileId, kind }: StoredFile, quarterTurns: number): Promise<Buffer> {
  const bytes = await readFileBytes(cloudFileId);
  const turned = bytes && (kind === 'png' ? turnPng : turnJpeg)(bytes, quarterTurns);
  if (!turned || turned.length > MAX_FILE_BYTES) throw badInput('这张照片转不了。请在相册里转好后重新选择。');
  return turned;
}
