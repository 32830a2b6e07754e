import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { invalidParameter } from '../cloudError';
import { hangUp } from '../hangUp';
import type { Sessions } from '../session/sessions';
import { phoneNumberOf } from '../wechat/phoneNumber';
import { requestSubscribeMessage, subscribeRefusal } from '../wechat/requestSubscribeMessage';
import type { Wechat } from '../wechat/wechat';
import { jsonOf, unauthorized } from './jsonOf';

const MOST_MESSAGES = 500;

type Setting = {
  server: FastifyInstance;
  sessions: Sessions;
  wechat: Wechat;
  templateIds?: readonly string[];
};
type Body = Record<string, unknown>;
type Exchange = {
  openid: string;
  body: Body;
  reply: FastifyReply;
  wechat: Wechat;
  templateIds?: readonly string[];
};

/** What a phone does with WeChat itself, each as the person who is logged in. */
const PHONE_ROUTES: Record<string, (exchange: Exchange) => unknown> = {
  '/wx/subscribe': subscribe,
  '/wx/subscription-setting': ({ openid, body, wechat }) => wechat.consents.change({ openid, wish: body }),
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
export function wechatRoutes({ server, sessions, wechat, templateIds }: Setting): void {
  for (const [path, answer] of Object.entries(PHONE_ROUTES))
    server.post(path, (request, reply) => {
      const openid = sessions.callerOf(request);
      if (openid === undefined) return unauthorized(reply);
      return answer({ openid, body: jsonOf(request), reply, wechat, templateIds });
    });
  mailboxRoute({ server, wechat });
  orderRoutes({ server, wechat });
}

async function subscribe({ openid, body, reply, wechat, templateIds: known }: Exchange): Promise<unknown> {
  const wish = { openid, templateIds: body.templateIds, wechat, known };
  const { answer, isDropped } = await wechat.faults.around({
    names: ['requestSubscribeMessage'],
    work: () => requestSubscribeMessage(wish),
    fail: subscribeRefusal,
  });
  if (isDropped) return hangUp(reply);
  return 'errCode' in answer ? reply.code(400).send(answer) : answer;
}

function mailboxRoute({ server, wechat: { mailbox } }: Pick<Setting, 'server' | 'wechat'>): void {
  type Query = { openid?: string; limit?: string; cursor?: string };
  server.get<{ Querystring: Query }>('/mailbox', (request) => {
    const { openid, limit, cursor } = request.query;
    const most = Math.min(Math.max(Math.floor(Number(limit ?? 100)) || 100, 1), MOST_MESSAGES);
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw invalidParameter('cursor 不是这里给出的。');
    return mailbox.list({ openid, before: cursor === undefined ? undefined : Number(cursor), limit: most });
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
