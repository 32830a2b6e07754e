import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CloudError, messageOf } from '../cloudError';
import { NotOwnerError, TooLargeError } from './fileStore';
import { readFile, type SignedRoute } from './readFile';
import type { Storage } from './storage';

type UploadRoute = { Querystring: { path?: string } };

/** Reading and writing by signed address, and the upload of the web client. */
export function storageRoutes(setting: {
  server: FastifyInstance;
  storage: Storage;
  identityOf: (request: FastifyRequest) => string | undefined;
}): void {
  const { server, storage, identityOf } = setting;
  server.get<SignedRoute>('/files/*', (request, reply) => readFile({ request, reply, storage }));

  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put<SignedRoute>('/bucket/*', (request, reply) => put({ request, reply, storage }));
    scope.post<UploadRoute>('/upload', async (request, reply) => {
      const owner = identityOf(request);
      if (owner === undefined) return reply.code(401).send(refusal('请先登录。'));
      return upload({ request, reply, storage, owner });
    });
  });
}

type Put = { request: FastifyRequest<SignedRoute>; reply: FastifyReply; storage: Storage };

async function put({ request, reply, storage }: Put): Promise<unknown> {
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

type Upload = {
  request: FastifyRequest<UploadRoute>;
  reply: FastifyReply;
  storage: Storage;
  owner: string;
};

async function upload({ request, reply, storage, owner }: Upload): Promise<unknown> {
  try {
    const fileID = await storage.save({ path: request.query.path, content: bodyOf(request), owner });
    return { fileID };
  } catch (error) {
    if (error instanceof NotOwnerError) return reply.code(403).send(refusal('这个文件名已被他人使用。'));
    if (error instanceof TooLargeError) return reply.code(413).send(refusal('文件超过 30 MB。'));
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
