import type { PDFDocument, PDFImage } from '@cantoo/pdf-lib';

import { isTurnableKind } from '@/domain/files/FileKind';

import { badInput } from '../../AppError';
import type { StoredFile } from '../../repositories/fileRepository';
import { orientationOf } from '../turn/orientationOf';
import { placeOnPage } from './placeOnPage';

type Page = Pick<StoredFile, 'kind' | 'name'>;

/** Whether a file can become pages of a PDF: photos that PDF knows, and PDFs. What is sealed never goes into storage again. */
export function isBindable({ kind, sealedId }: Pick<StoredFile, 'kind' | 'sealedId'>): boolean {
  return sealedId === undefined && (kind === 'pdf' || isTurnableKind(kind));
}

/**
 * Photos and PDFs as one PDF, in their order; each photo upright on an A4 page of its own, as it was taken, not packed
 * anew. One is read after the other.
 * @throws AppError BAD_INPUT for a PDF that cannot be taken apart
 */
export async function boundPdf<T extends Page>(
  pages: readonly T[],
  read: (page: T) => Promise<Uint8Array>,
): Promise<Buffer> {
  const { PDFDocument: Document } = await import('@cantoo/pdf-lib');
  const bound = await Document.create();
  for (const page of pages) {
    const bytes = await read(page);
    if (page.kind === 'pdf') await addPdf(bound, await readPdf(page, bytes));
    else await addPhoto(bound, page.kind, bytes);
  }
  return Buffer.from(await bound.save());
}

/** What readers open is sometimes too odd to be taken apart. @throws AppError BAD_INPUT */
async function readPdf({ name }: Page, bytes: Uint8Array): Promise<PDFDocument> {
  const { PDFDocument: Document } = await import('@cantoo/pdf-lib');
  try {
    const document = await Document.load(bytes, { password: '', updateMetadata: false });
    if (document.getPageCount() > 0) return document;
  } catch {
    // Told below, as a document without pages is.
  }
  throw badInput(`“${name}”合并不了,请逐个打开。`);
}

async function addPdf(bound: PDFDocument, document: PDFDocument): Promise<void> {
  const copies = await bound.copyPages(document, document.getPageIndices());
  copies.forEach((copy) => bound.addPage(copy));
}

async function addPhoto(bound: PDFDocument, kind: Page['kind'], bytes: Uint8Array): Promise<void> {
  const image: PDFImage = kind === 'png' ? await bound.embedPng(bytes) : await bound.embedJpg(bytes);
  await placeOnPage({ bound, image, orientation: kind === 'png' ? 1 : orientationOf(bytes) });
}
