import { setTimeout as delay } from 'node:timers/promises';
import { isPlainObject } from '../database/document';
import { IDENTITY } from '../session/sessions';
import { checkContent, checkPicture } from './checkContent';
import type { Faults } from './faults';
import type { Mailbox, MessageFields } from './mailbox';
import { findBadField } from './messageFields';
import type { PictureAnswer } from './miniProgramCode';
import { pathCode, unlimitedCode } from './miniProgramCode';
import type { Quotas } from './quotas';

/** What WeChat's server answers; `errcode` 0 is success. */
export type OpenApiAnswer = { errcode: number; errmsg: string } & Record<string, unknown>;
type Parameters = Record<string, unknown>;
type Answer = OpenApiAnswer | PictureAnswer;
type Interface = (parameters: Parameters, setting: Setting) => Answer | Promise<Answer>;

type Setting = {
  mailbox: Mailbox;
  faults: Faults;
  quotas: Quotas;
  /** This cloud's own address, for codes that lead to its pages. */
  url: () => string;
  /** Ids of the templates applied for; any id will do when nothing is known of them. */
  templateIds?: readonly string[];
};

const INTERFACES: Record<string, Interface> = {
  'subscribeMessage.send': sendSubscribeMessage,
  'security.msgSecCheck': checkContent,
  'security.imgSecCheck': checkPicture,
  'phonenumber.getPhoneNumber': getPhoneNumber,
  'wxacode.getUnlimited': (parameters, { url }) => unlimitedCode(parameters, url()),
  'wxacode.get': (parameters, { url }) => pathCode(parameters, url()),
  'wxacode.createQRCode': (parameters, { url }) => pathCode(parameters, url()),
};

const ERRORS = {
  40003: 'invalid openid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
} as const;

/** Thrown when the work was done but the answer is to get lost. */
export class DroppedAnswer extends Error {}

/** WeChat's server interfaces that functions call through `cloud.openapi`. */
export class OpenApi {
  constructor(private readonly setting: Setting) {}

  /** Answers a call, or undefined for an interface that this cloud does not have; throws DroppedAnswer on order. */
  async call({ api, parameters }: { api: string; parameters: Parameters }): Promise<Answer | undefined> {
    const handler = Object.hasOwn(INTERFACES, api) ? INTERFACES[api] : undefined;
    if (!handler) return undefined;

    const fault = this.setting.faults.take(api);
    if (fault?.delayMs) await delay(fault.delayMs);
    if (fault?.code) return failure(fault.code);

    const limit = this.setting.quotas.take({ api, now: Date.now() });
    if (limit) return failure(limit);

    const answer = await handler(parameters, this.setting);
    if (fault?.drop) throw new DroppedAnswer();
    return answer;
  }
}

function failure(errcode: number, errmsg?: string): OpenApiAnswer {
  const known: Record<number, string> = ERRORS;
  return { errcode, errmsg: errmsg ?? known[errcode] ?? 'ordered failure' };
}

async function sendSubscribeMessage(
  parameters: Parameters,
  { mailbox, templateIds }: Setting,
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
  const sent = await mailbox.send({ message, at: new Date().toISOString() });
  return sent ? { errcode: 0, errmsg: 'ok', msgid: sent.messageId } : failure(43101);
}

/** A code from the local login page holds the number itself: `phone-` and eleven digits. */
function getPhoneNumber({ code }: Parameters): OpenApiAnswer {
  const number = /^phone-(1\d{10})$/.exec(String(code))?.[1];
  if (!number) return failure(40029);

  const phone = { phoneNumber: number, purePhoneNumber: number, countryCode: '86' };
  return { errcode: 0, errmsg: 'ok', phone_info: phone };
}
