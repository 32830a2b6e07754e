import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CloudError, messageOf } from '../cloudError';
import { isPlainObject } from '../database/document';
import { FunctionFailure } from '../functions/functionFailure';
import type { Functions } from '../functions/functions';
import type { Timers } from '../functions/timers';
import { IDENTITY, type Sessions } from '../session/sessions';
import type { Faults } from '../wechat/faults';
import type { Quotas } from '../wechat/quotas';
import type { Mailbox } from '../wechat/mailbox';

/** An event may have this many bytes, as on the platform; beyond it the answer is 413. */
const MOST_EVENT_BYTES = 6 * 1024 * 1024;
const MOST_MESSAGES = 500;

type Setting = {
  server: FastifyInstance;
  sessions: Sessions;
  functions: Functions;
  timers: Timers;
  mailbox: Mailbox;
  faults: Faults;
  quotas: Quotas;
};

/** The addresses for clients: login, calls, what a phone's consent does, timers on demand, mailbox, faults. */
export function clientRoutes(setting: Setting): void {
  const { server, timers, mailbox, faults, quotas } = setting;

  server.post('/login', (request, reply) => login({ ...setting, request, reply }));
  server.post('/call/:name', { bodyLimit: MOST_EVENT_BYTES }, (request, reply) =>
    call({ ...setting, request, reply }),
  );
  server.post('/wx/subscribe', (request, reply) => subscribe({ ...setting, request, reply }));

  server.post<{ Params: { name: string; trigger: string } }>('/timers/:name/:trigger', (request) => {
    const { name, trigger } = request.params;
    return answerOf(() => timers.run({ name, trigger }));
  });
  server.get<{ Querystring: { openid?: string; limit?: string } }>('/mailbox', (request) => {
    const { openid, limit } = request.query;
    const most = Math.min(Math.max(Math.floor(Number(limit ?? 100)) || 100, 1), MOST_MESSAGES);
    return { messages: mailbox.list({ openid, limit: most }) };
  });
  server.get('/faults', () => ({ faults: faults.list() }));
  server.delete('/faults', () => {
    faults.clear();
    return { ok: true };
  });
  server.post('/quotas', (request) => {
    quotas.order(jsonOf(request));
    return { ok: true };
  });
  server.post('/faults', (request) => {
    faults.order(jsonOf(request));
    return { ok: true };
  });
}

type Exchange = Setting & { request: FastifyRequest; reply: FastifyReply };

function login({ sessions, request, reply }: Exchange): unknown {
  const { identity } = jsonOf(request);
  if (typeof identity !== 'string' || !IDENTITY.test(identity)) {
    return reply
      .code(400)
      .send({ errCode: -501007, errMsg: 'identity 只能用字母、数字和 _ . @ -,1 到 64 个字符。' });
  }
  return { token: sessions.tokenFor(identity) };
}

async function call({ sessions, functions, request, reply }: Exchange): Promise<unknown> {
  const openid = sessions.callerOf(request);
  if (openid === undefined) return unauthorized(reply);

  const { name } = request.params as { name: string };
  const event = jsonOf(request);
  return answerOf(() => functions.call({ name, event, openid, source: 'wx_client' }));
}

async function subscribe({ sessions, mailbox, request, reply }: Exchange): Promise<unknown> {
  const openid = sessions.callerOf(request);
  if (openid === undefined) return unauthorized(reply);

  const { templateIds } = jsonOf(request);
  const isList = Array.isArray(templateIds) && templateIds.length > 0 && templateIds.length <= 5;
  if (!isList || !templateIds.every((id) => typeof id === 'string' && id !== '')) {
    return reply.code(400).send({ errCode: 20003, errMsg: '一次请求 1 到 5 个消息模板。' });
  }
  await mailbox.accept({ openid, templateIds: [...new Set(templateIds as string[])] });
  return Object.fromEntries(templateIds.map((id) => [id as string, 'accept']));
}

/** What a client sees of a call: the result, or the platform's error, both with HTTP 200. */
async function answerOf(run: () => Promise<string>): Promise<unknown> {
  try {
    return { result: JSON.parse(await run()) as unknown };
  } catch (error) {
    if (error instanceof FunctionFailure) return { errCode: error.errCode, errMsg: error.message };
    throw error;
  }
}

function unauthorized(reply: FastifyReply): unknown {
  return reply.code(401).send({ errCode: -501008, errMsg: '请先登录。' });
}

/** An empty body counts as an empty object; throws INVALID_PARAM, which becomes 400. */
function jsonOf(request: FastifyRequest): Record<string, unknown> {
  const body = request.body as Buffer | undefined;
  if (body === undefined || body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `请求内容不是 JSON:${messageOf(error)}`);
  }
  if (isPlainObject(value)) return value;
  throw new CloudError('INVALID_PARAM', '请求内容应当是一个 JSON 对象。');
}
