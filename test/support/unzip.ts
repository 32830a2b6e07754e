import { inflateRawSync } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const DEFLATED = 8;

/** The files in a zip (a Word document is one), by their names inside; read by its directory, as a reader does. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const end = lastIndexOf(zip, END_SIGNATURE);
  const count = zip.readUInt16LE(end + 10);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let place = 0; place < count; place += 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, contentOf(zip, at));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

function lastIndexOf(zip: Buffer, signature: number): number {
  for (let at = zip.length - 22; at >= 0; at -= 1) if (zip.readUInt32LE(at) === signature) return at;
  throw new Error('this is no zip');
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const header = zip.readUInt32LE(entry + 42);
  const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(from, from + zip.readUInt32LE(entry + 20));
  return zip.readUInt16LE(entry + 10) === DEFLATED ? inflateRawSync(packed) : packed;
}
