import { deflateSync, inflateSync } from 'node:zlib';

import { pngChunks, pngOf } from '@cloud/shared/files/inspect/pngChunks';
import { walkJpeg } from '@cloud/shared/files/inspect/walkJpeg';
import { orientationOf } from '@cloud/shared/files/turn/orientationOf';
import { turnJpeg } from '@cloud/shared/files/turn/turnJpeg';
import { turnPng } from '@cloud/shared/files/turn/turnPng';

import { pictures } from '../support/pictures';

/** As a phone writes it: little-endian, another entry before the orientation. */
function withExif(orientation: number): Buffer {
  const entries = `0f01020001000000410000001201030001000000${orientation.toString(16).padStart(2, '0')}00`;
  const body = `45786966000049492a00080000000200${entries}000000000000`;
  const length = (body.length / 2 + 2).toString(16).padStart(4, '0');
  const segment = Buffer.from(`ffe1${length}${body}`, 'hex');
  return Buffer.concat([pictures.jpeg.subarray(0, 2), segment, pictures.jpeg.subarray(2)]);
}

describe('turning a JPEG', () => {
  it.each([
    [1, 1, 6],
    [6, 1, 3],
    [8, 1, 1],
    [3, 2, 1],
    [2, 1, 7],
    [5, 3, 4],
  ])('that says %d by %d quarters makes it say %d', (before, quarterTurns, after) => {
    const photo = withExif(before);
    expect(orientationOf(photo)).toBe(before);
    const turned = turnJpeg(photo, quarterTurns);
    if (turned === undefined) throw new Error('not turned');

    expect(orientationOf(turned)).toBe(after);
    expect(turned.toString('latin1').split('Exif').length).toBe(2);
    expect(walkJpeg(turned)).toMatchObject({ width: 48, height: 32 });
  });

  it('is refused for one that breaks off', () => {
    expect(turnJpeg(pictures.jpeg.subarray(0, 400), 1)).toBeUndefined();
  });
});

function png({
  width,
  depth,
  colour,
  rows,
}: {
  width: number;
  depth: number;
  colour: number;
  rows: number[][];
}) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([depth, colour], 8);
  const content = deflateSync(Buffer.from(rows.flatMap((row) => [0, ...row])));
  return pngOf([
    { type: 'IHDR', content: header },
    { type: 'IDAT', content },
    { type: 'IEND', content: Buffer.alloc(0) },
  ]);
}

function rowsOf(bytes: Buffer | undefined): number[] {
  const pixels = bytes && pngChunks(bytes)?.find(({ type }) => type === 'IDAT')?.content;
  if (!pixels) throw new Error('not turned');
  return [...inflateSync(pixels)];
}

describe('turning a PNG', () => {
  const redAndGreen = png({ width: 2, depth: 8, colour: 2, rows: [[255, 0, 0, 0, 255, 0]] });
  const PAETH = 4;

  it('to the right puts its left on top, its right below', () => {
    expect(rowsOf(turnPng(redAndGreen, 1))).toEqual([PAETH, 255, 0, 0, PAETH, 1, 255, 0]);
  });

  it('to the left puts its right on top', () => {
    expect(rowsOf(turnPng(redAndGreen, 3))).toEqual([PAETH, 0, 255, 0, PAETH, 255, 1, 0]);
  });

  it('of one bit a pixel keeps black and white', () => {
    const scan = png({ width: 2, depth: 1, colour: 0, rows: [[0b10000000]] });
    expect(rowsOf(turnPng(scan, 1))).toEqual([PAETH, 255, PAETH, 1]);
  });

  it('is refused for one whose pixels are damaged', () => {
    const header = png({ width: 9, depth: 8, colour: 2, rows: [[1, 2, 3]] });
    expect(turnPng(header, 1)).toBeUndefined();
  });
});
