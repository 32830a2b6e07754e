import { isPlainObject } from '../database/document';
import type { MessageFields } from './mailbox';
import { findBadField } from './messageFields';
import type { Setting } from './Setting';
import { failure, type OpenApiAnswer } from './openApiAnswer';
import type { Wechat } from './wechat';

/** `subscribeMessage.send`: uses one accept of the receiver and puts the message into the mailbox. */
export async function sendSubscribeMessage(
  parameters: Record<string, unknown>,
  { wechat, templates }: Setting,
): Promise<OpenApiAnswer> {
  const { touser: openid, template_id: templateId, page = '', data } = parameters;
  if (!wechat.people.isKnown(openid)) return failure(40003);
  if (typeof templateId !== 'string' || templateId === '') return failure(40037);
  if (templates && !Object.hasOwn(templates, templateId)) return failure(40037);
  if (typeof page !== 'string' || !wechat.pages.has(page)) return failure(41030);
  if (!isPlainObject(data)) return failure(47003, 'argument invalid! data is empty');

  const fields = data as MessageFields;
  const wanted = Object.keys(templates?.[templateId]?.fields ?? {});
  const badField = wanted.find((name) => !Object.hasOwn(fields, name)) ?? findBadField(fields);
  if (badField) return failure(47003, `argument invalid! data.${badField}.value invalid`);

  const refusal = refusalBySetting({ wechat, openid, templateId });
  if (refusal) return failure(refusal);

  const message = { openid, templateId, page, data: fields };
  const sent = await wechat.mailbox.send({ message, at: new Date(wechat.now()).toISOString() });
  return sent ? { errcode: 0, errmsg: 'ok', msgid: sent.messageId } : failure(43101);
}

/** What was accepted once does not arrive while the receiver's setting is against it, and is not used up. */
function refusalBySetting(wish: { wechat: Wechat; openid: string; templateId: string }) {
  const { wechat, openid, templateId } = wish;
  const answer = wechat.consents.answerFor({ openid, templateId });
  if (answer === 'ban') return 43107;
  return answer === 'accept' && wechat.consents.settingOf(openid).mainSwitch ? undefined : 43101;
}

const ONE_TIME = 2;

/** `subscribeMessage.getTemplateList`: what this cloud was told was applied for; refused where it was told nothing. */
export function listTemplates(_parameters: Record<string, unknown>, { templates }: Setting): OpenApiAnswer {
  if (!templates) return failure(48001, 'this cloud was told of no templates');

  const data = Object.entries(templates).map(([priTmplId, { title, fields }]) => ({
    priTmplId,
    title,
    type: ONE_TIME,
    content: linesOf(fields, (key) => `{{${key}.DATA}}`),
    example: linesOf(fields, () => ''),
  }));
  return { errcode: 0, errmsg: 'ok', data };
}

function linesOf(fields: Readonly<Record<string, string>>, valueOf: (key: string) => string): string {
  return Object.entries(fields)
    .map(([key, label]) => `${label}:${valueOf(key)}\n`)
    .join('');
}
