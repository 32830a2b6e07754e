import { invalidParameter } from '../cloudError';

/** The fields of a multipart/form-data body by name, as bytes; throws INVALID_PARAM for a body that is cut off. */
export function parseMultipart({
  body,
  contentType,
}: {
  body: Buffer;
  contentType: string;
}): Record<string, Buffer> {
  const boundary = /boundary=("?)([^";]+)\1/.exec(contentType)?.[2];
  if (!boundary) throw invalidParameter('multipart body without a boundary');

  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const text = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: [name: string, content: Buffer][] = [];
  let start = text.indexOf(delimiter);
  while (start >= 0) {
    const contentStart = start + delimiter.length;
    if (text.subarray(contentStart, contentStart + 2).toString() === '--') return Object.fromEntries(parts);

    const end = text.indexOf(delimiter, contentStart);
    if (end < 0) break;
    parts.push(parsePart(text.subarray(contentStart + 2, end)));
    start = end;
  }
  throw invalidParameter('multipart body without its closing boundary');
}

function parsePart(part: Buffer): [name: string, content: Buffer] {
  const headEnd = part.indexOf('\r\n\r\n');
  const name = /name="([^"]*)"/.exec(part.subarray(0, headEnd).toString())?.[1];
  if (headEnd < 0 || name === undefined) throw invalidParameter('multipart body with a broken part');
  return [name, part.subarray(headEnd + 4)];
}
