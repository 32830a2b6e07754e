import { walkJpeg } from '../inspect/walkJpeg';

/** As EXIF counts: 1 upright, 6 shown turned right by 90°, 3 by 180°, 8 by 270°; 2, 4, 5 and 7 are mirrored too. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;
const ENTRY_LENGTH = 12;

/** Which way is up in a JPEG; 1 where it does not say, or says what cannot be read. */
export function orientationOf(bytes: Uint8Array): Orientation {
  const exif = walkJpeg(bytes)?.exif;
  if (!exif) return 1;

  const segment = Buffer.from(bytes.buffer, bytes.byteOffset + exif.start + 10, exif.end - exif.start - 10);
  return orientationIn(segment) ?? 1;
}

function orientationIn(tiff: Buffer): Orientation | undefined {
  if (tiff.length < 14) return undefined;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;

  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * ENTRY_LENGTH;
    if (at + ENTRY_LENGTH > tiff.length) return undefined;
    if (short(at) !== ORIENTATION_TAG) continue;

    const value = short(at + 8);
    return value >= 1 && value <= 8 ? (value as Orientation) : undefined;
  }
  return undefined;
}
