/**
 * What may set off a call (`wx_unknown` is WeChat itself, with a push); a call within a call appends its own, so that
 * the chain reads `wx_client,scf`.
 */
export type Origin = 'wx_client' | 'wx_trigger' | 'wx_unknown' | 'scf';

/** One call of a function: who calls and from where. `token` is the session token that the SDK repeats. */
export type Invocation = {
  token: string;
  functionName: string;
  /** The caller's identity; absent for timers. */
  openid: string | undefined;
  /** What getWXContext() tells as SOURCE: origins in the order of the calls, with commas between. */
  source: string;
  /** 1 for a call from outside; one more for each call within a call. */
  depth: number;
};
