import { walkJpeg } from '../inspect/walkJpeg';
import { orientationOf, type Orientation } from './orientationOf';

/** What an orientation becomes by one quarter turn to the right; even ones of the left column are mirrored. */
const turnedRight: Readonly<Record<Orientation, Orientation>> = {
  1: 6,
  6: 3,
  3: 8,
  8: 1,
  2: 7,
  7: 4,
  4: 5,
  5: 2,
};

/**
 * Turns a JPEG as cameras do: by the field that says which way is up, so that not one pixel is lost. The old EXIF goes,
 * with its small picture, which would be turned wrongly, and the place where the photo was taken.
 * @param quarterTurns to the right, 1 to 3
 * @returns undefined when it is no whole JPEG
 */
export function turnJpeg(bytes: Uint8Array, quarterTurns: number): Buffer | undefined {
  const facts = walkJpeg(bytes);
  if (!facts) return undefined;

  let orientation = orientationOf(bytes);
  for (let turn = 0; turn < quarterTurns; turn += 1) orientation = turnedRight[orientation];

  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, end } = facts.exif ?? { start: 2, end: 2 };
  const rest = Buffer.concat([view.subarray(2, start), view.subarray(end)]);
  const head = lengthOfJfif(rest);
  return Buffer.concat([
    view.subarray(0, 2),
    rest.subarray(0, head),
    exifOf(orientation),
    rest.subarray(head),
  ]);
}

/** JFIF wants to be the first segment where there is one. */
function lengthOfJfif(segments: Buffer): number {
  return segments.readUInt16BE(0) === 0xffe0 ? 2 + segments.readUInt16BE(2) : 0;
}

/** A segment that says nothing but the orientation: TIFF header, one directory, one entry (0x0112, SHORT). */
function exifOf(orientation: Orientation): Buffer {
  const value = orientation.toString(16).padStart(4, '0');
  return Buffer.from(
    `ffe10022${'457869660000'}${'4d4d002a00000008'}0001${`0112000300000001${value}0000`}00000000`,
    'hex',
  );
}
