import { deflateSync } from 'node:zlib';

const WIDTH = 300;
const HEIGHT = 150;
const PEN = 3;
const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');

/** A wavy line, black on white, as a PNG: it stands for a signature and is nobody's. */
export function signaturePicture(): Uint8Array {
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    // Each row begins with the filter's number; 0 is none.
    Buffer.from([0, ...Array.from({ length: WIDTH }, (__, x) => (isInk(x, y) ? 17 : 255))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    PNG_START,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function isInk(x: number, y: number): boolean {
  if (x < 40 || x > WIDTH - 40) return false;
  const height = HEIGHT / 2 + Math.sin(x / 14) * 34 * (1 - x / 500) + Math.sin(x / 5) * 8;
  return Math.abs(y - height) <= PEN;
}

function chunk(type: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), bytes]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crcOf(named));
  return Buffer.concat([length, named, check]);
}

/** CRC-32 as PNG wants it, bit by bit: the picture is small. */
function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
