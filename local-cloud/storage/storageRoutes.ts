import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CloudError, messageOf } from '../cloudError';
import { contentTypeOf } from './contentType';
import { NotOwnerError, TooLargeError } from './fileStore';
import type { Storage } from './storage';

type Grant = { '*': string };
type Query = { sign?: string; t?: string; path?: string };

/** Reading and writing by signed address, and the upload of the web client. */
export function storageRoutes(setting: {
  server: FastifyInstance;
  storage: Storage;
  identityOf: (request: FastifyRequest) => string | undefined;
}): void {
  const { server, storage, identityOf } = setting;
  server.get<{ Params: Grant; Querystring: Query }>('/files/*', (request, reply) =>
    read({ request, reply, storage }),
  );

  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put<{ Params: Grant; Querystring: Query }>('/bucket/*', (request, reply) =>
      put({ request, reply, storage }),
    );
    scope.post<{ Querystring: Query }>('/upload', async (request, reply) => {
      const owner = identityOf(request);
      if (owner === undefined) return reply.code(401).send(refusal('请先登录。'));
      return upload({ request, reply, storage, owner });
    });
  });
}

type Exchange<Route extends { Params?: Grant; Querystring: Query }> = {
  request: FastifyRequest<Route>;
  reply: FastifyReply;
  storage: Storage;
};

function read({ request, reply, storage }: Exchange<{ Params: Grant; Querystring: Query }>): unknown {
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

async function put({
  request,
  reply,
  storage,
}: Exchange<{ Params: Grant; Querystring: Query }>): Promise<unknown> {
  const path = request.params['*'].normalize('NFC');
  const sign = String(request.headers.authorization ?? '');
  const expires = Number(request.query.t);
  reply.type('application/xml');
  if (!storage.isGranted({ purpose: 'write', path, expires, sign, now: Date.now() })) {
    return reply.code(403).send(xmlError({ code: 'AccessDenied', message: 'Access Denied.' }));
  }
  try {
    await storage.save({ path, content: bodyOf(request) });
    return await reply.send('');
  } catch (error) {
    const code = error instanceof TooLargeError ? 'EntityTooLarge' : 'InternalError';
    return reply.code(400).send(xmlError({ code, message: messageOf(error) }));
  }
}

type Upload = Exchange<{ Querystring: Query }> & { owner: string };

async function upload({ request, reply, storage, owner }: Upload): Promise<unknown> {
  try {
    const fileID = await storage.save({ path: request.query.path, content: bodyOf(request), owner });
    return { fileID };
  } catch (error) {
    if (error instanceof NotOwnerError) return reply.code(403).send(refusal('这个文件名已被他人使用。'));
    if (error instanceof TooLargeError)
      return reply.code(413).header('connection', 'close').send(refusal('文件超过 30 MB。'));
    if (error instanceof CloudError) return reply.code(400).send(refusal(`文件名不能使用:${error.message}`));
    throw error;
  }
}

function refusal(errMsg: string): { errCode: number; errMsg: string } {
  return { errCode: -503001, errMsg };
}

/** An upload without bytes has no parser's result, only the request's own empty stream. */
function bodyOf(request: { body: unknown; raw: Readable }): Readable {
  return (request.body as Readable | undefined) ?? request.raw;
}

/** The form in which COS reports failures; the SDK reads all four elements. */
function xmlError({ code, message }: { code: string; message: string }): string {
  const escaped = message.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
  const id = randomUUID();
  return `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${escaped}</Message><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`;
}
