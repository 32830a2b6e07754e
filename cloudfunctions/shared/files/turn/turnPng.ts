import { deflateSync } from 'node:zlib';

import { pngChunks, pngOf, type PngChunk } from '../inspect/pngChunks';
import { foretold, readPixels, type PngPixels } from './pngPixels';

const PALETTE = 3;
const GREY = 0;
const PAETH = 4;

/**
 * Turns the pixels of a PNG: unlike in a JPEG, a word that says which way is up would be read by few.
 * @param quarterTurns to the right, 1 to 3
 * @returns undefined when it is damaged, interlaced or too large
 */
export function turnPng(bytes: Uint8Array, quarterTurns: number): Buffer | undefined {
  const chunks = pngChunks(bytes);
  const picture = chunks && readPixels(chunks);
  if (!chunks || !picture) return undefined;

  const turned = turnedPixels(picture, quarterTurns);
  const isFirst = (chunk: PngChunk) => chunk === chunks.find(({ type }) => type === 'IDAT');
  return pngOf(
    chunks.flatMap((chunk) => {
      if (chunk.type === 'IHDR') return [{ type: 'IHDR', content: headerOf(chunk.content, turned) }];
      if (chunk.type === 'IDAT')
        return isFirst(chunk) ? [{ type: 'IDAT', content: deflateSync(filtered(turned)) }] : [];
      if (chunk.type === 'tRNS') return [{ type: 'tRNS', content: clearOf(chunk.content, picture) }];
      return keptTypes.has(chunk.type) ? [chunk] : [];
    }),
  );
}

/** What still holds after turning and at 8 bits; pHYs would have to change its sides, the rest is words. */
const keptTypes: ReadonlySet<string> = new Set(['PLTE', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'iCCP']);

function turnedPixels(picture: PngPixels, quarterTurns: number): PngPixels {
  const { width, height, step, pixels, depth, colour } = picture;
  const isSideways = quarterTurns % 2 === 1;
  const [newWidth, newHeight] = isSideways ? [height, width] : [width, height];
  const scale = depth < 8 && colour === GREY ? 255 / ((1 << depth) - 1) : 1;

  const turned = Buffer.alloc(pixels.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] = placeOf({ x, y, width, height, quarterTurns });
      const [from, to] = [(y * width + x) * step, (toY * newWidth + toX) * step];
      for (let byte = 0; byte < step; byte += 1) turned[to + byte] = (pixels[from + byte] ?? 0) * scale;
    }
  return { ...picture, width: newWidth, height: newHeight, pixels: turned };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly quarterTurns: number;
}

function placeOf({ x, y, width, height, quarterTurns }: Place): [number, number] {
  if (quarterTurns === 1) return [height - 1 - y, x];
  if (quarterTurns === 2) return [width - 1 - x, height - 1 - y];
  return [y, width - 1 - x];
}

function headerOf(header: Buffer, { width, height, depth }: PngPixels): Buffer {
  const next = Buffer.from(header);
  next.writeUInt32BE(width, 0);
  next.writeUInt32BE(height, 4);
  next[8] = Math.max(8, depth);
  return next;
}

/** The clear shade of a grey picture is named in its own depth, so it grows with it. */
function clearOf(content: Buffer, { depth, colour }: PngPixels): Buffer {
  if (colour !== GREY || depth >= 8 || content.length < 2) return content;
  const next = Buffer.alloc(2);
  next.writeUInt16BE(content.readUInt16BE(0) * (255 / ((1 << depth) - 1)));
  return next;
}

/** Rows with the filter that suits photos best; a palette's numbers are no neighbours, so they stay as they are. */
function filtered({ width, height, step, colour, pixels }: PngPixels): Buffer {
  const rowLength = width * step;
  const filter = colour === PALETTE ? 0 : PAETH;
  const rows = Buffer.alloc((rowLength + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const [from, to] = [row * rowLength, row * (rowLength + 1)];
    rows[to] = filter;
    for (let x = 0; x < rowLength; x += 1) {
      const left = x < step ? 0 : (pixels[from + x - step] ?? 0);
      const up = row === 0 ? 0 : (pixels[from + x - rowLength] ?? 0);
      const corner = row === 0 || x < step ? 0 : (pixels[from + x - rowLength - step] ?? 0);
      rows[to + 1 + x] = (pixels[from + x] ?? 0) - foretold(filter, { left, up, corner });
    }
  }
  return rows;
}
