import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentTypeOf } from './contentType';
import type { Storage } from './storage';

export type SignedRoute = { Params: { '*': string }; Querystring: { sign?: string; t?: string } };
type Reading = { request: FastifyRequest<SignedRoute>; reply: FastifyReply; storage: Storage };

/** `GET /files/<path>?sign=…&t=…`: a stored file or one range of it, for whoever has a signed address that is still good. */
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
    .header('accept-ranges', 'bytes')
    .header('etag', etag)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=600');
  const { range: wanted, 'if-range': ifRange = etag, 'if-none-match': known = '' } = request.headers;
  if (namesTag(known, etag)) {
    await handle.close();
    return reply.code(304).send();
  }

  const range = parseRange({ header: ifRange === etag ? wanted : undefined, bytes: stored.bytes });
  if (range === 'invalid') {
    await handle.close();
    return reply.code(416).header('content-range', `bytes */${stored.bytes}`).send();
  }
  if (!range) return reply.header('content-length', stored.bytes).send(handle.createReadStream());

  const { start, end } = range;
  reply.code(206).header('content-range', `bytes ${start}-${end}/${stored.bytes}`);
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

/** One range of bytes, both ends inclusive; undefined when the header asks for none, for several or backwards. */
function parseRange({ header, bytes }: { header: string | undefined; bytes: number }) {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!parts || (!parts[1] && !parts[2])) return undefined;
  if (parts[1] && parts[2] && Number(parts[2]) < Number(parts[1])) return undefined;

  const start = parts[1] ? Number(parts[1]) : Math.max(bytes - Number(parts[2]), 0);
  const end = parts[1] && parts[2] ? Math.min(Number(parts[2]), bytes - 1) : bytes - 1;
  return start <= end ? { start, end } : ('invalid' as const);
}
