import { randomUUID } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CloudError, messageOf } from '../cloudError';
import { hangUp } from '../hangUp';
import type { Faults } from '../wechat/faults';
import { DiskError, NotOwnerError, TooLargeError } from './uploadErrors';
import { readFile, type SignedRoute } from './readFile';
import type { Storage } from './storage';

type UploadRoute = { Querystring: { path?: string } };
type Setting = {
  server: FastifyInstance;
  storage: Storage;
  identityOf: (request: FastifyRequest) => string | undefined;
  faults: Faults;
};

const ORDERED = 'ordered failure';

/** Reading and writing by signed address, and the upload of the web client. */
export function storageRoutes({ server, storage, identityOf, faults }: Setting): void {
  server.get<SignedRoute>('/files/*', async (request, reply) => {
    const read = { names: ['storage.get'], work: () => undefined, fail: httpStatusOf };
    const { answer: status, isDropped } = await faults.around<number | undefined>(read);
    if (isDropped) return hangUp(reply);
    return status === undefined ? readFile({ request, reply, storage }) : reply.code(status).send(ORDERED);
  });

  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put<SignedRoute>('/bucket/*', (request, reply) => {
      reply.type('application/xml');
      const fail = (): Answer => xmlError({ status: 500, code: 'InternalError', message: ORDERED });
      const work = () => put({ request, storage });
      return underFault({ request, reply, faults, name: 'storage.put', work, fail });
    });
    scope.post<UploadRoute>('/upload', (request, reply) => {
      const fail = (code: number): Answer => ({ status: httpStatusOf(code), body: refusal(ORDERED) });
      const work = () => upload({ request, storage, owner: identityOf(request) });
      return underFault({ request, reply, faults, name: 'uploadFile', work, fail });
    });
  });
}

type Answer = { status: number; body: unknown };
type Job = {
  request: FastifyRequest;
  reply: FastifyReply;
  faults: Faults;
  name: string;
  work: () => Promise<Answer>;
  fail: (code: number) => Answer;
};

/** What was sent is read to its end in any case: a client that is cut off while it sends would not see the answer. */
async function underFault({ request, reply, faults, name, work, fail }: Job): Promise<unknown> {
  const { answer, isDropped } = await faults.around({ names: [name], work, fail });
  await readToEnd(bodyOf(request));
  return isDropped ? hangUp(reply) : reply.code(answer.status).send(answer.body);
}

async function readToEnd(content: Readable): Promise<void> {
  if (content.readableEnded || content.destroyed) return;
  content.resume();
  // A client that goes away meanwhile needs no answer.
  await finished(content, { writable: false }).catch(() => undefined);
}

async function put({ request, storage }: { request: FastifyRequest<SignedRoute>; storage: Storage }) {
  const path = request.params['*'].normalize('NFC');
  const sign = String(request.headers.authorization ?? '');
  const expires = Number(request.query.t);
  if (!storage.isGranted({ purpose: 'write', path, expires, sign, now: Date.now() }))
    return xmlError({ status: 403, code: 'AccessDenied', message: 'Access Denied.' });

  try {
    await storage.save({ path, content: bodyOf(request) });
    return { status: 200, body: '' };
  } catch (error) {
    const code = error instanceof TooLargeError ? 'EntityTooLarge' : 'InternalError';
    return xmlError({ status: 400, code, message: messageOf(error) });
  }
}

type Upload = { request: FastifyRequest<UploadRoute>; storage: Storage; owner: string | undefined };

async function upload({ request, storage, owner }: Upload): Promise<Answer> {
  if (owner === undefined) return { status: 401, body: refusal('请先登录。') };
  try {
    const fileID = await storage.save({ path: request.query.path, content: bodyOf(request), owner });
    return { status: 200, body: { fileID } };
  } catch (error) {
    if (error instanceof NotOwnerError) return { status: 403, body: refusal('这个文件名已被他人使用。') };
    if (error instanceof TooLargeError) return { status: 413, body: refusal('文件超过 30 MB。') };
    if (error instanceof DiskError) return { status: 507, body: refusal(error.message) };
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET')
      return { status: 400, body: refusal('上传中断了。') };
    if (error instanceof CloudError) return { status: 400, body: refusal(`文件名不能使用:${error.message}`) };
    throw error;
  }
}

function refusal(errMsg: string): { errCode: number; errMsg: string } {
  return { errCode: -503001, errMsg };
}

/** An ordered code that is an HTTP status is answered as one, any other as 500. */
function httpStatusOf(code: number): number {
  return code >= 400 && code <= 599 ? code : 500;
}

/** An upload without bytes has no parser's result, only the request's own empty stream. */
function bodyOf(request: { body: unknown; raw: Readable }): Readable {
  return (request.body as Readable | undefined) ?? request.raw;
}

/** The form in which COS reports failures; the SDK reads all four elements. */
function xmlError({ status, code, message }: { status: number; code: string; message: string }): Answer {
  const escaped = message.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
  const id = randomUUID();
  const body = `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${escaped}</Message><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`;
  return { status, body };
}
