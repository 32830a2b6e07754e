import type { Measure, PosterFont } from './Poster';

/** Must not begin a line. */
const closing = new Set(',。;:、?!)》”’·');

/** Must not end a line. */
const opening = new Set('(“‘《');

/** Cuts words into lines no wider than `width`; a sign that closes may stick out by itself. */
export function wrapWords({
  words,
  width,
  font,
  measure,
}: {
  readonly words: string;
  readonly width: number;
  readonly font: PosterFont;
  readonly measure: Measure;
}): string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of words) {
    const isFull = line !== '' && measure(line + sign, font) > width && !closing.has(sign);
    const carried = isFull && opening.has(line.slice(-1)) ? line.slice(-1) : '';
    if (isFull) lines.push(carried === '' ? line : line.slice(0, -1));
    line = isFull ? carried + sign.trimStart() : line + sign;
  }
  return line === '' ? lines : [...lines, line];
}
