/** Why WeChat did not take the picture. */
export type AlbumRefusal = 'album' | 'privacy' | 'cancelled' | 'unknown';

/** Codes of WeChat's privacy guard: not agreed to, and not declared for this mini-program. */
const privacyCodes: ReadonlySet<unknown> = new Set([104, 112]);

/** Tells the refusals apart; WeChat answers with an object that has `errMsg` and sometimes `errno`. */
export function albumRefusal(problem: unknown): AlbumRefusal {
  const {
    errMsg = '',
    errno,
    errCode,
  } = (problem ?? {}) as {
    errMsg?: string;
    errno?: number;
    errCode?: number;
  };
  if (/privacy/i.test(errMsg) || privacyCodes.has(errno) || privacyCodes.has(errCode)) return 'privacy';
  if (/auth|denied|deny/i.test(errMsg)) return 'album';
  return /cancel/i.test(errMsg) ? 'cancelled' : 'unknown';
}

const sentences = {
  album: '没有存到相册:您还没有允许使用相册。打开权限后再点一次,或先发给微信好友。',
  privacy: '没有存到相册:需要您先同意隐私保护指引。再点一次并选“同意”,或先发给微信好友。',
  cancelled: '',
  unknown: '没有存到相册,请再试一次,或先发给微信好友。',
} as const satisfies Record<AlbumRefusal, string>;

export function albumSentence(refusal: AlbumRefusal): string {
  return sentences[refusal];
}
