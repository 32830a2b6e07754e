import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { Notice } from '@/domain/agencyCase/Notice';
import { messageTemplates } from '@/domain/message/templates';

import type { OutboxEntry, OutboxState } from './OutboxEntry';

const MOST_SHOWN = 20;

const states: Readonly<Record<OutboxState, Notice['state']>> = {
  pending: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  undelivered: 'undelivered',
  failed: 'undelivered',
  needless: 'sent',
};

/** What the platform's numbers mean to the people who then phone. */
const reasons: Readonly<Record<number, string>> = {
  43101: '企业没有订阅这类消息,或订阅次数已用完',
  43107: '企业关闭了服务通知',
  40003: '企业的微信已无法接收',
  40037: '微信里的这个消息模板已停用',
  41030: '小程序里的这一页还没有发布',
  47003: '消息内容与微信里的模板不符',
};

/** What would tell the staff how they were rated, or that a request to rate came too late to be sent. */
function isShown({ templateKey, state }: OutboxEntry): boolean {
  return templateKey !== 'voiceAnswered' && state !== 'needless';
}

/** The newest messages to the enterprise, newest first; those to the staff are left out. */
export function noticesOf({
  outbox,
  submittedBy,
}: {
  outbox: readonly OutboxEntry[];
  submittedBy: AgencyCase['submittedBy'];
}): Notice[] {
  return outbox
    .filter(({ toAccountId }) => toAccountId === submittedBy.accountId)
    .filter(isShown)
    .slice(-MOST_SHOWN)
    .reverse()
    .map(({ messageId, templateKey, createdAt: at, state, lastError, maybeTwice }) => ({
      ...{ messageId, at, maybeTwice },
      title: messageTemplates[templateKey].title,
      state: states[state],
      why: states[state] === 'undelivered' ? (reasons[lastError ?? 0] ?? '微信暂时没有送达') : '',
    }));
}
