import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** A part of a file; both ends inclusive. */
export type ByteRange = { start: number; end: number };

/** Headers that ask for more parts than this get the whole file: they cost more than it. */
const MOST_RANGES = 16;

/**
 * The parts that a Range header asks for. Undefined when it asks for none, cannot be read or asks for too many: then the
 * whole file is the answer; an empty list when all of them lie behind the file's end, which is 416.
 */
export function parseRanges({ header, bytes }: { header: string | undefined; bytes: number }) {
  const list = /^bytes=(.+)$/.exec(header ?? '')?.[1]?.split(',') ?? [];
  const ranges = list.map((part) => parseRange({ part: part.trim(), bytes }));
  if (ranges.length === 0 || ranges.length > MOST_RANGES) return undefined;
  if (ranges.includes('unreadable')) return undefined;
  return ranges.filter((range): range is ByteRange => typeof range === 'object');
}

function parseRange({ part, bytes }: { part: string; bytes: number }): ByteRange | 'unreadable' | 'behind' {
  const [, from = '', to = ''] = /^(\d*)-(\d*)$/.exec(part) ?? [];
  if (from === '' && to === '') return 'unreadable';
  if (from !== '' && to !== '' && Number(to) < Number(from)) return 'unreadable';

  const start = from === '' ? Math.max(bytes - Number(to), 0) : Number(from);
  const end = from !== '' && to !== '' ? Math.min(Number(to), bytes - 1) : bytes - 1;
  return start <= end ? { start, end } : 'behind';
}

type Parts = { handle: FileHandle; ranges: ByteRange[]; bytes: number; type: string };

/** Several parts of a file as one multipart/byteranges body; closes the file at its end. */
export function multipartOf({ handle, ranges, bytes, type }: Parts): { contentType: string; body: Readable } {
  const boundary = randomBytes(12).toString('hex');
  async function* write() {
    try {
      for (const { start, end } of ranges) {
        yield `--${boundary}\r\ncontent-type: ${type}\r\ncontent-range: bytes ${start}-${end}/${bytes}\r\n\r\n`;
        yield* handle.createReadStream({ start, end, autoClose: false });
        yield '\r\n';
      }
      yield `--${boundary}--\r\n`;
    } finally {
      await handle.close();
    }
  }
  const body = Readable.from(write(), { objectMode: false });
  return { contentType: `multipart/byteranges; boundary=${boundary}`, body };
}
