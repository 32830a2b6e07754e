import { setTimeout as delay } from 'node:timers/promises';
import { checkContent, checkPicture } from './checkContent';
import type { PictureAnswer } from './miniProgramCode';
import { checkMediaLater } from './mediaCheck';
import { pathCode, unlimitedCode } from './miniProgramCode';
import { OpenDataAnswer } from './openData';
import { failure, type OpenApiAnswer } from './openApiAnswer';
import type { OpenApiSetting, Setting } from './Setting';
import { listTemplates, sendSubscribeMessage } from './subscribeMessage';

type Parameters = Record<string, unknown>;
type Answer = OpenApiAnswer | PictureAnswer | OpenDataAnswer;
type Interface = (parameters: Parameters, setting: Setting) => Answer | Promise<Answer>;

const INTERFACES: Record<string, Interface> = {
  'subscribeMessage.send': sendSubscribeMessage,
  'subscribeMessage.getTemplateList': listTemplates,
  'security.msgSecCheck': checkContent,
  'security.imgSecCheck': checkPicture,
  'security.mediaCheckAsync': checkMediaLater,
  'phonenumber.getPhoneNumber': getPhoneNumber,
  'cloudbase.getOpenData': getOpenData,
  ApiGetOpenDataByCloudId: ({ cloudid_list: list }, setting) => new OpenDataAnswer(resolveAll(list, setting)),
  'wxacode.getUnlimited': unlimitedCode,
  'wxacode.get': (parameters, { url }) => pathCode(parameters, url()),
  'wxacode.createQRCode': (parameters, { url }) => pathCode(parameters, url()),
};

/** Interfaces that call a used-up quota by a number of their own. */
const QUOTA_CODES: Record<string, number> = { 'phonenumber.getPhoneNumber': 1400001 };

/** Interfaces that refuse (43108) what comes while another call for the same person is under way. */
const ONE_AT_A_TIME: Record<string, (parameters: Parameters) => string> = {
  'subscribeMessage.send': ({ touser }) => String(touser),
};

/** Thrown when the work was done but the answer is to get lost. */
export class DroppedAnswer extends Error {}

type Call = { api: string; parameters: Parameters; openid?: string };

/** WeChat's server interfaces that functions call through `cloud.openapi`. */
export class OpenApi {
  private readonly underWay = new Set<string>();

  constructor(private readonly setting: OpenApiSetting) {}

  /** Answers a call, or undefined for an interface that this cloud does not have; throws DroppedAnswer on order. */
  async call({ api, parameters, openid }: Call): Promise<Answer | undefined> {
    const handler = Object.hasOwn(INTERFACES, api) ? INTERFACES[api] : undefined;
    if (!handler) return undefined;

    const person = ONE_AT_A_TIME[api]?.(parameters);
    const key = person === undefined ? undefined : `${api} ${person}`;
    if (key === undefined) return this.perform({ api, parameters, openid }, handler);
    if (this.underWay.has(key)) return failure(43108);

    this.underWay.add(key);
    try {
      return await this.perform({ api, parameters, openid }, handler);
    } finally {
      this.underWay.delete(key);
    }
  }

  private async perform({ api, parameters, openid }: Call, handler: Interface): Promise<Answer> {
    const { faults, quotas, now } = this.setting.wechat;
    const fault = faults.take(api);
    if (fault?.delayMs) await delay(fault.delayMs);
    if (fault?.code) return failure(fault.code);

    const limit = quotas.take({ api, now: now() });
    if (limit) return failure(limit === 45009 ? (QUOTA_CODES[api] ?? limit) : limit);

    const answer = await handler(parameters, { ...this.setting, openid });
    if (fault?.drop) throw new DroppedAnswer();
    return answer;
  }
}

/** A code is good once and for five minutes; the platform has one number for all that can be wrong with it. */
function getPhoneNumber({ code }: Parameters, { wechat }: Setting): OpenApiAnswer {
  const redeemed = wechat.phoneCodes.redeem({ id: String(code), now: wechat.now() });
  if (!('content' in redeemed)) return failure(40029);

  const { watermark, ...phone } = redeemed.content;
  return { errcode: 0, errmsg: 'ok', phone_info: { ...phone, watermark } };
}

function getOpenData({ cloudid_list: list, openid }: Parameters, setting: Setting): OpenApiAnswer {
  const person = typeof openid === 'string' ? openid : setting.openid;
  const entries = resolveAll(list, { ...setting, openid: person });
  const texts = entries.map((entry) => ({ cloud_id: entry.cloudID, json: JSON.stringify(entry) }));
  return { errcode: 0, errmsg: 'ok', data_list: texts };
}

function resolveAll(list: unknown, { wechat, openid }: Setting) {
  const ids = Array.isArray(list) ? list.map(String) : [];
  return ids.map((cloudID) => wechat.openData.resolve({ cloudID, openid, now: wechat.now() }));
}
