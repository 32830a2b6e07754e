import { fitMessage } from '@/domain/message/fitMessage';

import { cloud } from '../cloud';
import { environment } from '../environment';
import { findAccount, spendCredit } from '../repositories/accountRepository';
import type { OutboxEntry } from './OutboxEntry';
import { NO_CREDIT, outcomeOfError } from './sendOutcome';
import type { SendOutcome } from './sendOutcome';

interface SubscribeMessageApi {
  send(message: {
    touser: string;
    templateId: string;
    page: string;
    data: Record<string, { value: string }>;
    lang: 'zh_CN';
  }): Promise<unknown>;
}

/** An account that is gone cannot be written to; the platform calls such a receiver 40003. */
export const NO_RECEIVER = 40003;

/** One attempt to send one message as a subscription message, within the receiver's credits. */
export async function sendMessage(entry: OutboxEntry): Promise<SendOutcome> {
  const { templateKey, toAccountId, values, page } = entry;
  const account = await findAccount(toAccountId);
  if (!account) return { kind: 'undelivered', errCode: NO_RECEIVER };

  const outcome = await attempt({
    openid: account.openid,
    entry,
    data: fitMessage(templateKey, values, environment().TEMPLATE_FIELDS),
    page,
  });
  const isUsedUp = outcome.kind === 'undelivered' && outcome.errCode === NO_CREDIT;
  if (outcome.kind === 'sent' || isUsedUp)
    await spendCredit({ accountId: account._id, templateKey, isUsedUp });
  return outcome;
}

async function attempt(message: {
  openid: string;
  entry: OutboxEntry;
  data: Record<string, { value: string }>;
  page: string;
}): Promise<SendOutcome> {
  const { openid, entry, data, page } = message;
  const api = cloud.openapi['subscribeMessage'] as SubscribeMessageApi;
  const templateId = environment().TEMPLATE_IDS[entry.templateKey];
  try {
    await api.send({ touser: openid, templateId, page, data, lang: 'zh_CN' });
    return { kind: 'sent' };
  } catch (error) {
    return outcomeOfError(error);
  }
}
