import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FunctionFailure } from '../functions/functionFailure';
import type { Functions } from '../functions/functions';
import type { Timers } from '../functions/timers';
import { IDENTITY, type Sessions } from '../session/sessions';
import type { Wechat } from '../wechat/wechat';
import { jsonOf, unauthorized } from './jsonOf';
import { wechatRoutes } from './wechatRoutes';

/** An event may have this many bytes, as on the platform; beyond it the answer is 413. */
const MOST_EVENT_BYTES = 6 * 1024 * 1024;

type Setting = {
  server: FastifyInstance;
  sessions: Sessions;
  functions: Functions;
  timers: Timers;
  wechat: Wechat;
  /** All templates there are, when they are known. */
  templateIds?: readonly string[];
};

/** The addresses for clients: login, calls, what a phone does with WeChat, timers on demand. */
export function clientRoutes(setting: Setting): void {
  const { server, timers } = setting;

  server.post('/login', (request, reply) => login({ ...setting, request, reply }));
  server.post('/call/:name', { bodyLimit: MOST_EVENT_BYTES }, (request, reply) =>
    call({ ...setting, request, reply }),
  );
  server.post<{ Params: { name: string; trigger: string } }>('/timers/:name/:trigger', (request) => {
    const { name, trigger } = request.params;
    return answerOf(() => timers.run({ name, trigger }));
  });
  wechatRoutes(setting);
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

async function call({ sessions, functions, wechat, request, reply }: Exchange): Promise<unknown> {
  const openid = sessions.callerOf(request);
  if (openid === undefined) return unauthorized(reply);

  const { name } = request.params as { name: string };
  const sent = jsonOf(request);
  const mayHoldIds = (request.body as Buffer | undefined)?.includes('"$cloudID"') === true;
  const event = mayHoldIds ? wechat.openData.expand({ event: sent, openid, now: wechat.now() }) : sent;
  return answerOf(() => functions.call({ name, event, openid, source: 'wx_client' }));
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
