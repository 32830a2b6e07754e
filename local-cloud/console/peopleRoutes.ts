import type { FastifyInstance } from 'fastify';
import { jsonOf } from '../gateway/jsonOf';
import { IDENTITY } from '../session/sessions';
import { invalidParameter } from '../cloudError';
import type { MessageLabels } from '../web/messageList';
import type { Wechat } from '../wechat/wechat';

const MOST_PEOPLE = 200;

type Setting = { server: FastifyInstance; wechat: Wechat; templates: MessageLabels['templates'] };

/** Who uses the mini-program, what may still be sent to them, and their setting for subscription messages, to be changed. */
export function peopleRoutes({ server, wechat, templates = {} }: Setting): void {
  const { people, mailbox, consents } = wechat;
  const titles = Object.fromEntries(Object.entries(templates).map(([id, { title }]) => [id, title]));

  server.get('/console/people', () => ({
    titles,
    people: people.list(MOST_PEOPLE).map(({ openid, lastSeen }) => ({
      openid,
      lastSeen,
      credits: mailbox.creditsOf(openid),
      setting: consents.settingOf(openid),
    })),
  }));

  server.post<{ Params: { openid: string } }>('/console/people/:openid', (request) => {
    const { openid } = request.params;
    if (!IDENTITY.test(openid)) throw invalidParameter('没有这样的用户。');
    return consents.change({ openid, wish: jsonOf(request) });
  });
}
