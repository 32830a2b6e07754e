import { isPlainObject } from '../database/document';
import { IDENTITY } from '../session/sessions';
import type { MessageFields } from './mailbox';
import { findBadField } from './messageFields';
import type { Setting } from './openApi';
import { failure, type OpenApiAnswer } from './openApiAnswer';

/** `subscribeMessage.send`: uses one accept of the receiver and puts the message into the mailbox. */
export async function sendSubscribeMessage(
  parameters: Record<string, unknown>,
  { wechat, templateIds }: Setting,
): Promise<OpenApiAnswer> {
  const { touser: openid, template_id: templateId, page = '', data } = parameters;
  if (typeof openid !== 'string' || !IDENTITY.test(openid)) return failure(40003);
  const isKnown = templateIds === undefined || templateIds.includes(String(templateId));
  if (typeof templateId !== 'string' || templateId === '' || !isKnown) return failure(40037);
  if (!isPlainObject(data)) return failure(47003, 'argument invalid! data is empty');

  const fields = data as MessageFields;
  const badField = findBadField(fields);
  if (badField) return failure(47003, `argument invalid! data.${badField}.value invalid`);

  const message = { openid, templateId, page: String(page), data: fields };
  const sent = await wechat.mailbox.send({ message, at: new Date(wechat.now()).toISOString() });
  return sent ? { errcode: 0, errmsg: 'ok', msgid: sent.messageId } : failure(43101);
}
