import { randomUUID } from 'node:crypto';
import { APP_ID } from '../functions/environment';
import { refuseCheck, RISKY_MARK } from './checkContent';
import type { Setting } from './Setting';
import { failure, type OpenApiAnswer } from './openApiAnswer';
import type { PushMessage } from './pushes';
import { verdictOn, type Verdict } from './verdicts';

/** 1 sound, 2 picture. */
const KINDS = [1, 2];

/**
 * `security.mediaCheckAsync`, version 2: answers a trace id at once and pushes `wxa_media_check` later. A file is
 * judged by the words in its address and, where it lies in this cloud, by a mark in its bytes.
 */
export function checkMediaLater(parameters: Record<string, unknown>, setting: Setting): OpenApiAnswer {
  const refusal = refuseCheck(parameters, setting);
  if (refusal) return refusal;

  const { media_url: address, media_type: kind, openid } = parameters;
  if (typeof address !== 'string' || address === '') return failure(41005);
  if (!KINDS.includes(Number(kind))) return failure(40004, 'invalid media type');

  const traceId = randomUUID();
  void findingOn(address, setting.url()).then((result) =>
    setting.pushes.send({ openid: String(openid), message: pushOf({ openid, traceId, result }, setting) }),
  );
  return { errcode: 0, errmsg: 'ok', trace_id: traceId };
}

type Finding = { openid: unknown; traceId: string; result: Verdict };

function pushOf({ openid, traceId, result }: Finding, { wechat }: Setting): PushMessage {
  return {
    ToUserName: 'gh_local',
    FromUserName: String(openid),
    CreateTime: Math.floor(wechat.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    trace_id: traceId,
    version: 2,
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    errcode: 0,
    errmsg: 'ok',
    result,
  };
}

/** WeChat loads the file by its address; where it is not ours nobody does, and where it is gone the words decide. */
async function findingOn(address: string, ownUrl: string): Promise<Verdict> {
  const byWords = verdictOn(wordsOf(address));
  if (byWords.suggest !== 'pass' || !address.startsWith(ownUrl)) return byWords;

  try {
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
    return bytes.includes(RISKY_MARK) ? { suggest: 'risky', label: 20002 } : byWords;
  } catch {
    return byWords;
  }
}

/** The address as people read it; one that is not well-formed counts as it is. */
function wordsOf(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
