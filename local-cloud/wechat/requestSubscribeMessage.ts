import type { ConsentAnswer } from './consents';
import type { Wechat } from './wechat';

/** Why the popup did not come; the numbers are those of wx.requestSubscribeMessage. */
const REFUSALS = {
  10001: '没有指定消息模板。',
  10004: '消息模板应当是一个文本的列表。',
  20001: '没有这个消息模板。',
  20003: '一次最多请求 5 个消息模板。',
  20004: '订阅消息的总开关已关闭。',
} as const;

export type SubscribeRefusal = { errCode: number; errMsg: string };
type Wish = {
  openid: string;
  templateIds: unknown;
  wechat: Wechat;
  /** All there are; any id will do when absent. */
  known?: readonly string[];
};

const MOST_TEMPLATES = 5;

/** What a person answers for each template by their setting; each `accept` earns one message. */
export async function requestSubscribeMessage(
  wish: Wish,
): Promise<Record<string, ConsentAnswer> | SubscribeRefusal> {
  const { openid, templateIds, wechat } = wish;
  const code = refusalOf(wish);
  if (code !== undefined) return subscribeRefusal(code);

  const ids = [...new Set(templateIds as string[])];
  const answers = ids.map((templateId) => [templateId, wechat.consents.answerFor({ openid, templateId })]);
  const accepted = answers.filter(([, answer]) => answer === 'accept').map(([templateId = '']) => templateId);
  await wechat.mailbox.accept({ openid, templateIds: accepted });
  return Object.fromEntries(answers) as Record<string, ConsentAnswer>;
}

export function subscribeRefusal(errCode: number): SubscribeRefusal {
  const known: Record<number, string> = REFUSALS;
  return { errCode, errMsg: known[errCode] ?? '订阅没有成功。' };
}

function refusalOf({ openid, templateIds, wechat, known }: Wish): keyof typeof REFUSALS | undefined {
  if (templateIds === undefined) return 10001;
  if (!Array.isArray(templateIds)) return 10004;
  if (templateIds.length === 0) return 10001;
  if (!templateIds.every((id) => typeof id === 'string' && id !== '')) return 10004;
  if (templateIds.length > MOST_TEMPLATES) return 20003;
  if (known && templateIds.some((id) => !known.includes(id as string))) return 20001;
  return wechat.consents.settingOf(openid).mainSwitch ? undefined : 20004;
}
