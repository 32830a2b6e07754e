import { createHash } from 'node:crypto';

import { badInput, notFound } from '../../AppError';
import type { StoredFile } from '../../repositories/fileRepository';
import { blindIndex } from '../../secrets/blindIndex';
import { cloudFileIdBeside, findFileLink, readFileBytes, writeFileBytes } from '../storage';
import { boundPdf, isBindable } from './boundPdf';

/** A function holds all pages and the PDF in its memory at once. Bytes. */
const MOST_BYTES = 60 * 1024 * 1024;

export interface BoundLink {
  readonly url: string;
  /** Names of what cannot be pages of a PDF, such as Word documents: they stand beside it. */
  readonly leftOut: string[];
}

/**
 * One PDF of these files, in this order. Files never change, so that the same pages in the same order are bound once and
 * found again from then on; the path tells nobody what they are.
 * @throws AppError BAD_INPUT where nothing can be bound, or all is larger than 60 MB
 */
export async function linkToBound(files: readonly StoredFile[]): Promise<BoundLink> {
  const pages = files.filter(isBindable);
  const leftOut = files.filter((file) => !isBindable(file)).map(({ name }) => name);
  const [first] = pages;
  if (!first) throw badInput('这些文件不能合并成 PDF,请逐个打开。');
  if (pages.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES)
    throw badInput('这些页一共超过 60 MB,合并不了,请逐页打开。');

  const value = pages.map(({ _id }) => _id).join(' ');
  const path = `bound/${blindIndex({ value, place: 'bound' }).slice(0, 32)}.pdf`;
  const known = await findFileLink(cloudFileIdBeside(first.cloudFileId, path));
  if (known) return { url: known, leftOut };

  const bytes = await boundPdf(pages, readPage);
  const url = await findFileLink(await writeFileBytes({ path, bytes }));
  if (!url) throw new Error('storage lost the bound pages');
  return { url, leftOut };
}

/** As they were when they were checked; anything else is not what was handed in. */
async function readPage({ cloudFileId, sha256 }: StoredFile): Promise<Uint8Array> {
  const bytes = await readFileBytes(cloudFileId);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw notFound('有文件已经不在了,请重新打开页面。');
  return bytes;
}
