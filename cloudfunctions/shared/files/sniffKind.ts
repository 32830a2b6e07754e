import { fileTypeFromBuffer } from 'file-type';

import { kindOfExtension } from './FileKind';
import type { FileKind } from './FileKind';

/** What the bytes are, whatever the name says; undefined when nothing that may be handed in. */
export async function sniffKind(bytes: Uint8Array): Promise<FileKind | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  return found && kindOfExtension(found.ext);
}
