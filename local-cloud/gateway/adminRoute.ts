import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CloudError, messageOf } from '../cloudError';
import { isPlainObject } from '../database/document';
import type { Invocation } from '../functions/invocation';
import { RawAnswer, type ActionTable } from './actions';
import { parseMultipart } from './parseMultipart';
import { verifySignature, type Credential } from './verifySignature';

type Gateway = {
  actions: ActionTable;
  credential: Credential;
  findInvocation: (token: string) => Invocation | undefined;
};

/** More than any SDK request should hold, in bytes; beyond it the answer is 413. */
const MOST_BYTES = 24 * 1024 * 1024;

/** `POST /admin`: the one address to which wx-server-sdk sends every action. */
export function adminRoute({ server, gateway }: { server: FastifyInstance; gateway: Gateway }): void {
  server.post('/admin', { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const requestId = randomUUID();
    try {
      const answer = await perform({ request, gateway });
      return send({ reply, answer, requestId });
    } catch (error) {
      if (!(error instanceof CloudError)) console.error('[cloud]', error);
      const code = error instanceof CloudError ? error.code : 'SYS_ERR';
      return reply.send({ code, message: messageOf(error), requestId });
    }
  });
}

async function perform({
  request,
  gateway,
}: {
  request: FastifyRequest;
  gateway: Gateway;
}): Promise<unknown> {
  const now = Date.now();
  const fields = fieldsOf(request);
  const { method, url, headers } = request;
  verifySignature({ request: { method, url, headers, fields }, credential: gateway.credential, now });

  const name = String(fields.action);
  const action = Object.hasOwn(gateway.actions, name) ? gateway.actions[name] : undefined;
  if (!action) throw new CloudError('INVALID_PARAM', `Unknown action: ${name}`);
  const invocation = gateway.findInvocation(String(fields.sessionToken ?? ''));
  return action({ fields, invocation, now });
}

function fieldsOf(request: FastifyRequest): Record<string, unknown> {
  const contentType = request.headers['content-type'] ?? '';
  const body = request.body as Buffer;
  if (contentType.startsWith('multipart/form-data')) return parseMultipart({ body, contentType });

  let fields: unknown;
  try {
    fields = JSON.parse(body.toString());
  } catch {
    throw new CloudError('INVALID_PARAM', 'The body is not JSON');
  }
  if (!isPlainObject(fields)) throw new CloudError('INVALID_PARAM', 'The body is not an object');
  return fields;
}

function send({
  reply,
  answer,
  requestId,
}: {
  reply: FastifyReply;
  answer: unknown;
  requestId: string;
}): unknown {
  if (!(answer instanceof RawAnswer)) return reply.send({ ...(answer as object), requestId });
  if (answer.bytes === 'drop') {
    reply.raw.destroy();
    return reply.hijack();
  }
  return reply.header('content-type', 'application/octet-stream').send(answer.bytes);
}
