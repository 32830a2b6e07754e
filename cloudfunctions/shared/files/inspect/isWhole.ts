import type { FileKind } from '@/domain/files/FileKind';

import { pngChunks } from './pngChunks';
import { walkJpeg } from './walkJpeg';

/** Where the last words of a file are looked for, bytes from its end: some programs append a little of their own. */
const PDF_TAIL = 4 * 1024;
const ZIP_TAIL = 64 * 1024 + 22;

const wholeness: Readonly<Record<FileKind, (bytes: Buffer) => boolean>> = {
  jpeg: (bytes) => walkJpeg(bytes) !== undefined,
  png: (bytes) => pngChunks(bytes)?.some(({ type }) => type === 'IDAT') ?? false,
  webp: (bytes) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length,
  heic: hasWholeBoxes,
  pdf: (bytes) => trimmed(bytes).subarray(-PDF_TAIL).includes('%%EOF'),
  docx: hasZipEnd,
  xlsx: hasZipEnd,
};

/** Whether a file goes on to its own end; what was cut off on the way, or damaged, does not open. */
export function isWhole(kind: FileKind, bytes: Uint8Array): boolean {
  return wholeness[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Without the zeros and blanks that some programs fill up with. */
function trimmed(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end -= 1;
  return bytes.subarray(0, end);
}

function hasZipEnd(bytes: Buffer): boolean {
  return bytes.subarray(-ZIP_TAIL).includes(Buffer.from('PK\x05\x06', 'latin1'));
}

/** HEIC is boxes one after the other, each with its size; a size of 0 means up to the end, of 1 a longer number. */
function hasWholeBoxes(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) return false;

    const short = bytes.readUInt32BE(at);
    if (short === 0) return true;
    if (short === 1 && at + 16 > bytes.length) return false;
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (size < 8 || at + size > bytes.length) return false;
    at += size;
  }
  return bytes.length > 0;
}
