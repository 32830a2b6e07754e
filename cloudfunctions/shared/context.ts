import type { WordsCheck } from '@/domain/shared/wordsCheck';

import type { Account } from './repositories/accountRepository';
import { findAccountByOpenid } from './repositories/accountRepository';

/** What a procedure knows of the call. Nothing here comes from the event. */
export interface RequestContext {
  readonly openid: string;
  readonly functionName: string;
  /** The instant of the call (ISO, UTC); one for the whole call. */
  readonly now: string;
  /** Looked up at the first question, then remembered for this call. */
  readonly account: () => Promise<Account | undefined>;
  /** What WeChat said of the words of this command; `none` for a question. */
  readonly wordsCheck: WordsCheck;
}

export function createContext({
  openid,
  functionName,
  now,
}: {
  openid: string;
  functionName: string;
  now: string;
}): RequestContext {
  let found: Promise<Account | undefined> | undefined;
  const account = () => (found ??= openid === '' ? Promise.resolve(undefined) : findAccountByOpenid(openid));
  return { openid, functionName, now, account, wordsCheck: 'none' };
}
