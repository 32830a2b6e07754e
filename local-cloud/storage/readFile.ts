import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { multipartOf, parseRanges } from './byteRanges';
import { contentTypeOf, dispositionOf } from './contentType';
import type { Storage } from './storage';

export type SignedRoute = { Params: { '*': string }; Querystring: { sign?: string; t?: string } };
type Reading = { request: FastifyRequest<SignedRoute>; reply: FastifyReply; storage: Storage };

/** `GET /files/<path>?sign=…&t=…`: a stored file or ranges of it, for whoever has a signed address that is still good. */
export async function readFile({ request, reply, storage }: Reading): Promise<unknown> {
  const path = request.params['*'].normalize('NFC');
  const { sign = '', t = '' } = request.query;
  const isGranted = storage.isGranted({ purpose: 'read', path, expires: Number(t), sign, now: Date.now() });
  if (!isGranted) return reply.code(403).type('text/plain; charset=utf-8').send('这个链接已经失效。');

  const stored = storage.stored(path);
  const handle = stored && (await openStored(stored.file));
  if (!stored || !handle) return reply.code(404).type('text/plain; charset=utf-8').send('文件不存在。');

  const etag = `"${basename(stored.file)}"`;
  reply
    .type(contentTypeOf(path))
    .header('content-disposition', dispositionOf(path))
    .header('accept-ranges', 'bytes')
    .header('etag', etag)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=600');
  const { range: wanted, 'if-range': ifRange = etag, 'if-none-match': known = '' } = request.headers;
  if (namesTag(known, etag)) {
    await handle.close();
    return reply.code(304).send();
  }

  const ranges = parseRanges({ header: ifRange === etag ? wanted : undefined, bytes: stored.bytes });
  if (!ranges) return reply.header('content-length', stored.bytes).send(handle.createReadStream());

  const [range] = ranges;
  if (!range) {
    await handle.close();
    return reply.code(416).header('content-range', `bytes */${stored.bytes}`).send();
  }
  reply.code(206);
  if (ranges.length > 1) {
    const parts = multipartOf({ handle, ranges, bytes: stored.bytes, type: contentTypeOf(path) });
    return reply.type(parts.contentType).send(parts.body);
  }
  const { start, end } = range;
  reply.header('content-range', `bytes ${start}-${end}/${stored.bytes}`);
  return reply.header('content-length', end - start + 1).send(handle.createReadStream({ start, end }));
}

/** Undefined when the bytes were replaced or deleted after the entry was read; an open file keeps them to its end. */
async function openStored(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether an If-None-Match header names the tag; `*` names every one. */
function namesTag(header: string, etag: string): boolean {
  return header.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
}
