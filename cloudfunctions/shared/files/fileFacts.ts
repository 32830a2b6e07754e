import type { FileFacts } from '@/domain/agencyCase/CaseAnswer';
import { pictureNote } from '@/domain/files/pictureCheck';

import type { StoredFile } from '../repositories/fileRepository';

export interface FileReader {
  /** The account that reads. */
  readonly readerId: string;
  /** ISO instant. */
  readonly now: string;
}

/** A file as this person's lists show it. */
export function fileFacts(file: StoredFile, { readerId, now }: FileReader): FileFacts {
  const { name, kind, bytes, picture } = file;
  const note = pictureNote({ check: picture, readerId, now });
  return { name, kind, bytes, ...(note === undefined ? {} : { note }) };
}
