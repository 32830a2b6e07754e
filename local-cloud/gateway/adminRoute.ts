import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CloudError, messageOf } from '../cloudError';
import { isPlainObject } from '../database/document';
import type { Invocation } from '../functions/invocation';
import type { Journal } from '../journal/journal';
import type { Faults } from '../wechat/faults';
import { RawAnswer, type ActionTable } from './actions';
import { hangUp } from '../hangUp';
import { parseMultipart } from './parseMultipart';
import { verifySignature, type Credential } from './verifySignature';

type Gateway = {
  actions: ActionTable;
  credential: Credential;
  findInvocation: (token: string) => Invocation | undefined;
  journal: Journal;
  faults: Faults;
};

/** More than any SDK request should hold, in bytes; beyond it the answer is 413. */
const MOST_BYTES = 24 * 1024 * 1024;

/** `POST /admin`: the one address to which wx-server-sdk sends every action. */
export function adminRoute({ server, gateway }: { server: FastifyInstance; gateway: Gateway }): void {
  server.post('/admin', { bodyLimit: MOST_BYTES, errorHandler: refuseBody }, async (request, reply) => {
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

/** What fails before the body could be read, such as one that is too large, in the shape that the SDK reads. */
function refuseBody(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): unknown {
  const status = error.statusCode ?? 500;
  const code = status < 500 ? 'INVALID_PARAM' : 'SYS_ERR';
  return reply.code(status).send({ code, message: error.message, requestId: randomUUID() });
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
  const trip = { action: name, target: targetOf(fields), startedAt: now };
  const note = (code?: string) =>
    gateway.journal.addRoundTrip(invocation?.token, { ...trip, durationMs: Date.now() - now, code });
  try {
    const answer = await underFault({
      name,
      faults: gateway.faults,
      work: () => action({ fields, invocation, now }),
    });
    note();
    return answer;
  } catch (error) {
    note(error instanceof CloudError ? error.code : 'SYS_ERR');
    throw error;
  }
}

/** An action of the gateway may be ordered to fail too; interfaces of WeChat see to their own faults. */
async function underFault({
  name,
  faults,
  work,
}: {
  name: string;
  faults: Faults;
  work: () => unknown;
}): Promise<unknown> {
  const fail = (code: number): never => {
    throw new CloudError('SYS_ERR', `${code} ordered failure`);
  };
  const { answer, isDropped } = await faults.around({ names: [name], work, fail });
  return isDropped ? new RawAnswer('drop') : answer;
}

/** What the action is about, without any value of a document. */
function targetOf(fields: Record<string, unknown>): string {
  const target = fields.collectionName ?? fields.apiName ?? fields.function_name ?? fields.path ?? '';
  return typeof target === 'string' ? target.slice(0, 200) : '';
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
  if (answer.bytes === 'drop') return hangUp(reply);
  return reply.header('content-type', 'application/octet-stream').send(answer.bytes);
}
