import { invalidParameter } from '../cloudError';

/** The fields of a multipart/form-data body by name, as bytes. */
export function parseMultipart({
  body,
  contentType,
}: {
  body: Buffer;
  contentType: string;
}): Record<string, Buffer> {
  const boundary = /boundary=("?)([^";]+)\1/.exec(contentType)?.[2];
  if (!boundary) throw invalidParameter('multipart body without a boundary');

  const fields: Record<string, Buffer> = {};
  const delimiter = Buffer.from(`--${boundary}`);
  let start = body.indexOf(delimiter);
  while (start >= 0) {
    const end = body.indexOf(delimiter, start + delimiter.length);
    if (end < 0) break;
    const [name, content] = parsePart(body.subarray(start + delimiter.length + 2, end - 2));
    fields[name] = content;
    start = end;
  }
  return fields;
}

function parsePart(part: Buffer): [name: string, content: Buffer] {
  const headEnd = part.indexOf('\r\n\r\n');
  const name = /name="([^"]*)"/.exec(part.subarray(0, headEnd).toString())?.[1];
  if (headEnd < 0 || name === undefined) throw invalidParameter('multipart body with a broken part');
  return [name, part.subarray(headEnd + 4)];
}
