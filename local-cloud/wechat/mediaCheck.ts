import { randomUUID } from 'node:crypto';
import { APP_ID } from '../functions/environment';
import { refuseCheck } from './checkContent';
import type { Setting } from './Setting';
import { failure, type OpenApiAnswer } from './openApiAnswer';
import { verdictOn } from './verdicts';

/** 1 sound, 2 picture. */
const KINDS = [1, 2];

/**
 * `security.mediaCheckAsync`, version 2: answers a trace id at once and pushes `wxa_media_check` later. A file is
 * judged by the words in its address, for nobody looks at it here.
 */
export function checkMediaLater(parameters: Record<string, unknown>, setting: Setting): OpenApiAnswer {
  const refusal = refuseCheck(parameters, setting);
  if (refusal) return refusal;

  const { media_url: address, media_type: kind, openid } = parameters;
  if (typeof address !== 'string' || address === '') return failure(41005);
  if (!KINDS.includes(Number(kind))) return failure(40004, 'invalid media type');

  const traceId = randomUUID();
  const result = verdictOn(wordsOf(address));
  setting.pushes.send({
    openid: String(openid),
    message: {
      ToUserName: 'gh_local',
      FromUserName: String(openid),
      CreateTime: Math.floor(setting.wechat.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: APP_ID,
      trace_id: traceId,
      version: 2,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
      errcode: 0,
      errmsg: 'ok',
      result,
    },
  });
  return { errcode: 0, errmsg: 'ok', trace_id: traceId };
}

/** The address as people read it; one that is not well-formed counts as it is. */
function wordsOf(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
