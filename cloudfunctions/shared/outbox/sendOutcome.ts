/** What an attempt to send came to. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'undelivered'; readonly errCode: number }
  | { readonly kind: 'retry'; readonly errCode: number };

/**
 * Answers of subscribeMessage.send after which another attempt would be refused as well: no credit left or refused
 * (43101), blocked (43107), a field or the template wrong (47003, 40037), openid or page unknown (40003, 41030),
 * no permission (48001).
 */
const finalCodes: ReadonlySet<number> = new Set([40003, 40037, 41030, 43101, 43107, 47003, 48001]);

/** The platform's word that this person has no credit left for the template. */
export const NO_CREDIT = 43101;

interface SdkError {
  readonly errCode?: number;
  readonly errcode?: number;
}

/** Everything that is not final may pass: quotas, tokens, the network, the platform being busy (-1). */
export function outcomeOfError(error: unknown): SendOutcome {
  const { errCode, errcode } = (error ?? {}) as SdkError;
  const code = errCode ?? errcode ?? -1;
  return finalCodes.has(code) ? { kind: 'undelivered', errCode: code } : { kind: 'retry', errCode: code };
}
