/** What WeChat's server answers; `errcode` 0 is success. */
export type OpenApiAnswer = { errcode: number; errmsg: string } & Record<string, unknown>;

const ERRORS: Record<number, string> = {
  40003: 'invalid openid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  41005: 'media data missing',
  41030: 'invalid page',
  43101: 'user refuse to accept the msg',
  43107: 'subscribe message is blocked',
  43108: 'concurrent sends to one openid',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  61010: 'code is expired: the user has not used the mini-program within two hours',
  1400001: 'no remaining quota',
};

/** A refusal by its number, in WeChat's words unless others are given. */
export function failure(errcode: number, errmsg?: string): OpenApiAnswer {
  return { errcode, errmsg: errmsg ?? ERRORS[errcode] ?? 'ordered failure' };
}
