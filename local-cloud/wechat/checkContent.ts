import type { OpenApiAnswer } from './openApiAnswer';

type Verdict = { words: string[]; suggest: 'risky' | 'review'; label: number };

/** Words that stand in for what WeChat's reviewer would find; enough to see how the product answers. */
const VERDICTS: Verdict[] = [
  { words: ['违禁词', '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'], suggest: 'risky', label: 20006 },
  { words: ['待复核词'], suggest: 'review', label: 10001 },
];

const MOST_CHARACTERS = 2500;
const MOST_PICTURE_BYTES = 1024 * 1024;
/** Bytes in a picture that stand in for what the reviewer would find. */
const RISKY_MARK = 'risky-picture';

/** `security.msgSecCheck`, version 2: pass, review or risky. */
export function checkContent({ content, version, openid, scene }: Record<string, unknown>): OpenApiAnswer {
  if (version !== 2) return { errcode: 40129, errmsg: 'version invalid' };
  if (typeof openid !== 'string' || openid === '') return { errcode: 40003, errmsg: 'invalid openid' };
  if (![1, 2, 3, 4].includes(Number(scene))) return { errcode: 40129, errmsg: 'scene invalid' };
  if (typeof content !== 'string' || [...content].length > MOST_CHARACTERS) {
    return { errcode: 45002, errmsg: 'content size out of limit' };
  }

  const verdict = VERDICTS.find(({ words }) => words.some((word) => content.includes(word)));
  const result = { suggest: verdict?.suggest ?? 'pass', label: verdict?.label ?? 100 };
  return { errcode: 0, errmsg: 'ok', result, detail: [{ strategy: 'content_model', errcode: 0, ...result }] };
}

/** `security.imgSecCheck`: 87014 for a risky picture; the media arrives as bytes. */
export function checkPicture({ media }: Record<string, unknown>): OpenApiAnswer {
  if (!Buffer.isBuffer(media) || media.length === 0) return { errcode: 41005, errmsg: 'media data missing' };
  if (media.length > MOST_PICTURE_BYTES) return { errcode: 40006, errmsg: 'invalid media size' };
  const isRisky = media.includes(RISKY_MARK);
  return isRisky ? { errcode: 87014, errmsg: 'risky content' } : { errcode: 0, errmsg: 'ok' };
}
