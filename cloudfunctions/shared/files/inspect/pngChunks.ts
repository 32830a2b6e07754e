import { crc32 } from './crc32';

export interface PngChunk {
  /** Four letters, such as IDAT. */
  readonly type: string;
  readonly content: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * The chunks of a PNG up to IEND.
 * @returns undefined when it breaks off, or when the sum of a chunk does not fit what it holds
 */
export function pngChunks(bytes: Uint8Array): PngChunk[] | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!view.subarray(0, 8).equals(SIGNATURE)) return undefined;

  const chunks: PngChunk[] = [];
  for (let at = 8; at + 12 <= view.length;) {
    const length = view.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > view.length || view.readUInt32BE(end - 4) !== crc32(view.subarray(at + 4, end - 4)))
      return undefined;

    const type = view.toString('latin1', at + 4, at + 8);
    chunks.push({ type, content: view.subarray(at + 8, end - 4) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

/** The whole file of these chunks. */
export function pngOf(chunks: readonly PngChunk[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks.map(chunkBytes)]);
}

function chunkBytes({ type, content }: PngChunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
