import type { Setting } from './Setting';
import { failure, type OpenApiAnswer } from './openApiAnswer';
import { verdictOn } from './verdicts';

const MOST_CHARACTERS = 2500;
const MOST_PICTURE_BYTES = 1024 * 1024;
/** The person must have used the mini-program within this time, in ms. */
const RECENTLY = 2 * 60 * 60_000;
/** Bytes in a picture that stand in for what the reviewer would find. */
export const RISKY_MARK = 'risky-picture';

type Parameters = Record<string, unknown>;

/** `security.msgSecCheck`, version 2: pass, review or risky. */
export function checkContent(parameters: Parameters, setting: Setting): OpenApiAnswer {
  const refusal = refuseCheck(parameters, setting);
  if (refusal) return refusal;

  const { content } = parameters;
  if (typeof content !== 'string' || content === '') return failure(44002, 'empty post data');
  if ([...content].length > MOST_CHARACTERS) return failure(45002, 'content size out of limit');

  const result = verdictOn(content);
  return { errcode: 0, errmsg: 'ok', result, detail: [{ strategy: 'content_model', errcode: 0, ...result }] };
}

/** What both checks ask for: version 2, a scene (1 资料, 2 评论, 3 论坛, 4 社交日志), a person who was here lately. */
export function refuseCheck(
  { version, openid, scene }: Parameters,
  { wechat }: Setting,
): OpenApiAnswer | undefined {
  if (version !== 2) return failure(40129, 'version invalid');
  if (![1, 2, 3, 4].includes(Number(scene))) return failure(40129, 'scene invalid');
  if (!wechat.people.isKnown(openid)) return failure(40003);
  const isLately = wechat.people.absence({ openid, now: wechat.now() }) <= RECENTLY;
  return isLately ? undefined : failure(61010);
}

/** `security.imgSecCheck`: 87014 for a risky picture; the media arrives as bytes. */
export function checkPicture({ media }: Parameters): OpenApiAnswer {
  if (!Buffer.isBuffer(media) || media.length === 0) return failure(41005);
  if (media.length > MOST_PICTURE_BYTES) return failure(40006, 'invalid media size');
  const isRisky = media.includes(RISKY_MARK);
  return isRisky ? failure(87014, 'risky content') : { errcode: 0, errmsg: 'ok' };
}
