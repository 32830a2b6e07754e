import { deflateSync } from 'node:zlib';

/** As the pad of a phone draws it. */
const WIDTH = 900;
const HEIGHT = 450;
const PEN_RADIUS = 6;

/** A made-up handwriting, the same in every run; `place` gives each person another. */
export function signaturePng(place = 0): Uint8Array {
  const rows = Array.from({ length: HEIGHT }, () => new Uint8Array(WIDTH).fill(255));
  for (const stroke of strokesOf(place))
    for (let step = 0; step <= 240; step += 1) dot(rows, stroke(step / 240));
  return png(rows);
}

type Curve = (t: number) => readonly [number, number];

/** Loops that look like a name written in one go. */
function strokesOf(place: number): readonly Curve[] {
  const turn = 1.5 + (place % 3) * 0.5;
  return [
    (t) => [140 + 180 * t, 170 + 60 * Math.sin(2 * Math.PI * t * turn)],
    (t) => [240 + 10 * t, 110 + 200 * t],
    (t) => [380 + 260 * t, 230 + 70 * Math.cos(2 * Math.PI * t * (turn + 1)) * (1 - t / 2)],
    (t) => [660 + 130 * t, 190 + 120 * t - 150 * t * (1 - t)],
  ];
}

function dot(rows: readonly Uint8Array[], [x, y]: readonly [number, number]): void {
  for (let down = -PEN_RADIUS; down <= PEN_RADIUS; down += 1)
    for (let right = -PEN_RADIUS; right <= PEN_RADIUS; right += 1) {
      const row = rows[Math.round(y) + down];
      if (row !== undefined && down * down + right * right <= PEN_RADIUS * PEN_RADIUS)
        row[Math.round(x) + right] = 17;
    }
}

/** 8-bit grey, each line unfiltered. */
function png(rows: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const lines = Buffer.concat(rows.map((row) => Buffer.concat([Buffer.from([0]), row])));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND')]);
}

function chunk(type: string, content: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32 as PNG asks for it. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
