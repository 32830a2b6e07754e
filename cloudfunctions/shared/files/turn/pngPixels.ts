import { inflateSync } from 'node:zlib';

import type { PngChunk } from '../inspect/pngChunks';

/** More than a phone's screen or scan has; turning holds two copies in memory. Bytes. */
const MOST_PIXEL_BYTES = 96 * 1024 * 1024;

const channelsByColour: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

export interface PngPixels {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample as stored in the file: 1, 2, 4, 8, 16. */
  readonly depth: number;
  /** PNG colour type; 3 is a palette. */
  readonly colour: number;
  /** Bytes of one pixel in `pixels`; samples of less than 8 bits take a whole byte there. */
  readonly step: number;
  /** Row after row, without filters. */
  readonly pixels: Buffer;
}

/**
 * @returns undefined for an interlaced picture, one too large to turn, or one whose pixels are damaged
 */
export function readPixels(chunks: readonly PngChunk[]): PngPixels | undefined {
  const header = chunks[0]?.content;
  if (chunks[0]?.type !== 'IHDR' || !header || header.length < 13) return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlace = 0] = header.subarray(8);
  const bits = depth * (channelsByColour.get(colour) ?? 0);
  const rowLength = Math.ceil((width * bits) / 8);
  if (bits === 0 || interlace !== 0 || width * height * Math.max(1, bits / 8) > MOST_PIXEL_BYTES)
    return undefined;

  const filtered = inflate(chunks, (rowLength + 1) * height);
  if (filtered?.length !== (rowLength + 1) * height) return undefined;

  const step = Math.max(1, bits / 8);
  const rows = withoutFilters({ filtered, rowLength, height, step });
  const pixels = depth >= 8 ? rows : spread({ rows, rowLength, width, height, depth });
  return { width, height, depth, colour, step, pixels };
}

function inflate(chunks: readonly PngChunk[], length: number): Buffer | undefined {
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content);
  try {
    return inflateSync(Buffer.concat(packed), { maxOutputLength: length });
  } catch {
    return undefined;
  }
}

interface Filtered {
  readonly filtered: Buffer;
  readonly rowLength: number;
  readonly height: number;
  readonly step: number;
}

function withoutFilters({ filtered, rowLength, height, step }: Filtered): Buffer {
  const rows = Buffer.alloc(rowLength * height);
  for (let row = 0; row < height; row += 1) {
    const [from, to] = [row * (rowLength + 1), row * rowLength];
    const filter = filtered[from] ?? 0;
    for (let x = 0; x < rowLength; x += 1) {
      const left = x < step ? 0 : (rows[to + x - step] ?? 0);
      const up = row === 0 ? 0 : (rows[to + x - rowLength] ?? 0);
      const corner = row === 0 || x < step ? 0 : (rows[to + x - rowLength - step] ?? 0);
      rows[to + x] = (filtered[from + 1 + x] ?? 0) + foretold(filter, { left, up, corner });
    }
  }
  return rows;
}

interface Neighbours {
  readonly left: number;
  readonly up: number;
  readonly corner: number;
}

/** What a PNG filter takes a byte to be from its neighbours; only the difference is stored. */
export function foretold(filter: number, { left, up, corner }: Neighbours): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;

  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

interface Packed {
  readonly rows: Buffer;
  readonly rowLength: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
}

/** One byte for each sample of less than 8 bits. */
function spread({ rows, rowLength, width, height, depth }: Packed): Buffer {
  const pixels = Buffer.alloc(width * height);
  const mask = (1 << depth) - 1;
  for (let row = 0; row < height; row += 1)
    for (let x = 0; x < width; x += 1) {
      const byte = rows[row * rowLength + ((x * depth) >> 3)] ?? 0;
      pixels[row * width + x] = (byte >> (8 - depth - ((x * depth) & 7))) & mask;
    }
  return pixels;
}
