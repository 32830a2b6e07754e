import { invalidParameter } from '../cloudError';
import { isPlainObject } from '../database/document';
import { phoneNumberOf, watermark } from './phoneNumber';
import { Tickets } from './tickets';

/** What one CloudID came to: the data, or why there is none (the platform's own codes). */
export type OpenDataEntry = { cloudID: string; data?: object; errCode?: number; errMsg?: string };

/** The answer of `cloud.getOpenData`: JSON texts inside a protobuf message. */
export class OpenDataAnswer {
  constructor(readonly entries: OpenDataEntry[]) {}
}

const REFUSALS = {
  unknown: { errCode: -601005, errMsg: 'invalid cloudID' },
  expired: { errCode: -601006, errMsg: 'cloudID expired' },
  notYours: { errCode: -601007, errMsg: 'cloudID and calling user does not match' },
} as const;

type Wish = Record<string, unknown>;

/** What a phone can get a CloudID for; each reads its own part of the wish. */
const KINDS: Record<string, (wish: Wish, now: number) => object> = {
  phone: ({ phoneNumber }, now) => phoneNumberOf({ number: phoneNumber, now }),
  run: ({ stepInfoList }, now) => {
    if (!Array.isArray(stepInfoList)) throw invalidParameter('stepInfoList 应当是一个列表。');
    return { stepInfoList, watermark: watermark(now) };
  },
  data: ({ data }, now) => {
    if (!isPlainObject(data)) throw invalidParameter('data 应当是一个 JSON 对象。');
    return { ...data, watermark: watermark(now) };
  },
};

/** Open data by CloudID: a phone gets the id, a function of the same person the data, once within five minutes. */
export class OpenData {
  private readonly tickets = new Tickets<object>();

  /** Takes `{ kind: 'phone', phoneNumber }`, `{ kind: 'run', stepInfoList }` or `{ kind: 'data', data }`; throws INVALID_PARAM. */
  issue({ openid, wish, now }: { openid: string; wish: Wish; now: number }): string {
    const kind = String(wish.kind);
    const read = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
    if (!read) throw invalidParameter(`kind 应当是 ${Object.keys(KINDS).join('、')} 之一。`);
    return this.tickets.issue({ openid, content: read(wish, now), now });
  }

  resolve({ cloudID, openid, now }: { cloudID: string; openid?: string; now: number }): OpenDataEntry {
    const redeemed = this.tickets.redeem({ id: cloudID, openid, now });
    return 'content' in redeemed
      ? { cloudID, data: redeemed.content }
      : { cloudID, ...REFUSALS[redeemed.refusal] };
  }

  /**
   * The event as the function gets it. A phone's `wx.cloud.CloudID(id)` travels as `{ "$cloudID": id }`: at the top of
   * the event the platform puts the data in its place, further down it is the id as plain text.
   */
  expand({ event, openid, now }: { event: Wish; openid: string; now: number }): Wish {
    const fields = Object.entries(event).map(([name, value]) => {
      const cloudID = cloudIdIn(value);
      return [name, cloudID === undefined ? asText(value) : this.resolve({ cloudID, openid, now })] as const;
    });
    return Object.fromEntries(fields);
  }
}

function cloudIdIn(value: unknown): string | undefined {
  if (!isPlainObject(value) || Object.keys(value).length !== 1) return undefined;
  return typeof value.$cloudID === 'string' ? value.$cloudID : undefined;
}

function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (!isPlainObject(value)) return value;

  const cloudID = cloudIdIn(value);
  if (cloudID !== undefined) return cloudID;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asText(part)]));
}
