import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sessions } from '../session/sessions';
import { phoneNumberOf } from '../wechat/phoneNumber';
import type { Wechat } from '../wechat/wechat';
import { jsonOf, unauthorized } from './jsonOf';

const MOST_MESSAGES = 500;

type Setting = { server: FastifyInstance; sessions: Sessions; wechat: Wechat };
type Body = Record<string, unknown>;
type Exchange = { openid: string; body: Body; reply: FastifyReply; wechat: Wechat };

/** What a phone does with WeChat itself, each as the person who is logged in. */
const PHONE_ROUTES: Record<string, (exchange: Exchange) => unknown> = {
  '/wx/subscribe': subscribe,
  '/wx/cloud-id': ({ openid, body, wechat }) => ({
    cloudID: wechat.openData.issue({ openid, wish: body, now: wechat.now() }),
  }),
  '/wx/phone-code': ({ openid, body, wechat }) => {
    const now = wechat.now();
    const content = phoneNumberOf({ number: body.phoneNumber, now });
    return { code: wechat.phoneCodes.issue({ openid, content, now }) };
  },
};

/** The addresses of WeChat's side: what phones do there, the mailbox, faults and quotas. */
export function wechatRoutes({ server, sessions, wechat }: Setting): void {
  for (const [path, answer] of Object.entries(PHONE_ROUTES))
    server.post(path, (request, reply) => {
      const openid = sessions.callerOf(request);
      if (openid === undefined) return unauthorized(reply);
      return answer({ openid, body: jsonOf(request), reply, wechat });
    });
  mailboxRoute({ server, wechat });
  orderRoutes({ server, wechat });
}

async function subscribe({ openid, body, reply, wechat }: Exchange): Promise<unknown> {
  const { templateIds } = body;
  const isList = Array.isArray(templateIds) && templateIds.length > 0 && templateIds.length <= 5;
  if (!isList || !templateIds.every((id) => typeof id === 'string' && id !== '')) {
    return reply.code(400).send({ errCode: 20003, errMsg: '一次请求 1 到 5 个消息模板。' });
  }
  await wechat.mailbox.accept({ openid, templateIds: [...new Set(templateIds as string[])] });
  return Object.fromEntries(templateIds.map((id) => [id as string, 'accept']));
}

function mailboxRoute({ server, wechat: { mailbox } }: Pick<Setting, 'server' | 'wechat'>): void {
  server.get<{ Querystring: { openid?: string; limit?: string } }>('/mailbox', (request) => {
    const { openid, limit } = request.query;
    const most = Math.min(Math.max(Math.floor(Number(limit ?? 100)) || 100, 1), MOST_MESSAGES);
    return { messages: mailbox.list({ openid, limit: most }) };
  });
}

function orderRoutes({ server, wechat: { faults, quotas } }: Pick<Setting, 'server' | 'wechat'>): void {
  const taken = (order: (body: Body) => void) => (request: FastifyRequest) => {
    order(jsonOf(request));
    return { ok: true };
  };
  server.get('/faults', () => ({ faults: faults.list() }));
  server.delete('/faults', () => {
    faults.clear();
    return { ok: true };
  });
  server.post(
    '/faults',
    taken((body) => faults.order(body)),
  );
  server.post(
    '/quotas',
    taken((body) => quotas.order(body)),
  );
}
