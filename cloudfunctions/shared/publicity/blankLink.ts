import type { BlankForm } from '@/domain/guide/blankForms';

import { cloud } from '../cloud';
import { findFileLink } from '../files/storage';
import { blankDocument } from './blankDocument';

/** By blank document the stored file, so that a process writes each once. */
const stored = new Map<string, string>();

/** A link for ten minutes to the blank document, which is written where storage has it no more. */
export async function blankLink(form: BlankForm): Promise<string> {
  const known = stored.get(form.blankId);
  const link = known === undefined ? undefined : await findFileLink(known);
  if (link !== undefined) return link;

  const cloudPath = `public/blanks/${form.blankId}.docx`;
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: await blankDocument(form) });
  stored.set(form.blankId, fileID);
  const fresh = await findFileLink(fileID);
  if (fresh === undefined) throw new Error('storage lost a document that it had just taken');
  return fresh;
}
