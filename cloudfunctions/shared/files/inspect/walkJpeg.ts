const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Frames of pixels; C4, C8 and CC are tables. */
const frames: ReadonlySet<number> = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf],
]);

export interface JpegFacts {
  /** Pixels, as stored. */
  readonly width: number;
  readonly height: number;
  /** Where the first APP1 segment that holds EXIF begins and ends (its marker included); undefined without one. */
  readonly exif: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Walks the markers of a JPEG from its beginning to its end.
 * @returns undefined when it has no pixels or breaks off before its end marker
 */
export function walkJpeg(bytes: Uint8Array): JpegFacts | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return undefined;

  let size: Pick<JpegFacts, 'width' | 'height'> | undefined;
  let exif: JpegFacts['exif'];
  let at = 2;
  while (at + 4 <= view.length) {
    if (view[at] !== 0xff) return undefined;
    const marker = view[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }

    const end = at + 2 + view.readUInt16BE(at + 2);
    if (frames.has(marker) && at + 9 <= view.length)
      size = { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    if (marker === APP1 && view.toString('latin1', at + 4, at + 8) === 'Exif') exif ??= { start: at, end };
    if (marker === START_OF_SCAN) {
      const isWhole = size !== undefined && size.width > 0 && size.height > 0 && hasEnd(view, end);
      return isWhole && size ? { ...size, exif } : undefined;
    }
    at = end;
  }
  return undefined;
}

/** Whether the end marker follows; in the pixels themselves FF is always followed by 00 or a restart marker. */
function hasEnd(view: Buffer, from: number): boolean {
  let at = from;
  for (;;) {
    at = view.indexOf(0xff, at);
    if (at < 0 || at + 1 >= view.length) return false;

    const marker = view[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return true;
    const isPixels = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (!isPixels && at + 4 > view.length) return false;
    at += isPixels ? Math.max(1, marker === 0xff ? 1 : 2) : 2 + view.readUInt16BE(at + 2);
  }
}
