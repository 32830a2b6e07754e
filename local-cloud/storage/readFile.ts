import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentTypeOf } from './contentType';
import type { Storage } from './storage';

export type SignedRoute = { Params: { '*': string }; Querystring: { sign?: string; t?: string } };
type Reading = { request: FastifyRequest<SignedRoute>; reply: FastifyReply; storage: Storage };

/** `GET /files/<path>?sign=…&t=…`: a stored file or one range of it, for whoever has a signed address that is still good. */
export function readFile({ request, reply, storage }: Reading): unknown {
  const path = request.params['*'].normalize('NFC');
  const { sign = '', t = '' } = request.query;
  const isGranted = storage.isGranted({ purpose: 'read', path, expires: Number(t), sign, now: Date.now() });
  if (!isGranted) return reply.code(403).type('text/plain; charset=utf-8').send('这个链接已经失效。');

  const stored = storage.stored(path);
  if (!stored) return reply.code(404).type('text/plain; charset=utf-8').send('文件不存在。');

  reply
    .type(contentTypeOf(path))
    .header('accept-ranges', 'bytes')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=600');
  const range = parseRange({ header: request.headers.range, bytes: stored.bytes });
  if (range === 'invalid') return reply.code(416).header('content-range', `bytes */${stored.bytes}`).send();
  if (!range) return reply.header('content-length', stored.bytes).send(createReadStream(stored.file));

  const { start, end } = range;
  reply.code(206).header('content-range', `bytes ${start}-${end}/${stored.bytes}`);
  return reply.header('content-length', end - start + 1).send(createReadStream(stored.file, { start, end }));
}

/** One range of bytes, both ends inclusive; undefined when the header asks for none. */
function parseRange({ header, bytes }: { header: string | undefined; bytes: number }) {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!parts || (!parts[1] && !parts[2])) return undefined;

  const start = parts[1] ? Number(parts[1]) : Math.max(bytes - Number(parts[2]), 0);
  const end = parts[1] && parts[2] ? Math.min(Number(parts[2]), bytes - 1) : bytes - 1;
  return start <= end ? { start, end } : ('invalid' as const);
}
