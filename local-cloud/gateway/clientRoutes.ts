import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FunctionFailure } from '../functions/functionFailure';
import type { Functions } from '../functions/functions';
import type { Timers } from '../functions/timers';
import { IDENTITY, type Sessions } from '../session/sessions';
import type { Wechat } from '../wechat/wechat';
import { hangUp } from '../hangUp';
import { jsonOf, unauthorized } from './jsonOf';
import { wechatRoutes } from './wechatRoutes';

/** An event may have this many bytes, as on the platform; beyond it the answer is 413. */
const MOST_EVENT_BYTES = 6 * 1024 * 1024;

/** What a client may be answered, in bytes; functions among themselves may answer 6 MB. */
const MOST_RESULT_BYTES = 1024 * 1024;

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
  server.post<{ Params: { name: string; trigger: string } }>('/timers/:name/:trigger', (request, reply) =>
    runTimer({ timers, reply, timer: request.params }),
  );
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
  const { answer, isDropped } = await wechat.faults.around<Outcome>({
    names: [`callFunction.${name}`, 'callFunction'],
    work: () => outcomeOf(() => functions.call({ name, event, openid, source: 'wx_client' })),
    fail: (errCode) => ({ errCode, errMsg: 'ordered failure' }),
  });
  if (isDropped) return hangUp(reply);
  return 'result' in answer ? sendResult({ reply, ...answer }) : answer;
}

/** The result as JSON text, or the platform's error. */
type Outcome = { result: string } | { errCode: number; errMsg: string };

async function outcomeOf(run: () => Promise<string>): Promise<Outcome> {
  try {
    const result = await run();
    return Buffer.byteLength(result) > MOST_RESULT_BYTES ? RESULT_TOO_LARGE : { result };
  } catch (error) {
    return refusalOf(error);
  }
}

type TimerWish = { timers: Timers; reply: FastifyReply; timer: { name: string; trigger: string } };

/** A timer that is not declared is an address that does not exist. */
async function runTimer({ timers, reply, timer }: TimerWish): Promise<unknown> {
  try {
    return sendResult({ reply, result: await timers.run(timer) });
  } catch (error) {
    if (error instanceof FunctionFailure && error.kind === 'notFound') reply.code(404);
    return refusalOf(error);
  }
}

const RESULT_TOO_LARGE = { errCode: -604001, errMsg: 'cloudfunction result size exceed limit (1MB)' };

/** The result is JSON text already; reading and writing it again would only take time. */
function sendResult({ reply, result }: { reply: FastifyReply; result: string }): unknown {
  return reply.type('application/json; charset=utf-8').send(`{"result":${result}}`);
}

/** The platform's error as a client sees it, with HTTP 200; throws what is no failure of the function. */
function refusalOf(error: unknown): { errCode: number; errMsg: string } {
  if (error instanceof FunctionFailure) return { errCode: error.errCode, errMsg: error.message };
  throw error;
}
