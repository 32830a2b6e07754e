/** One call of a function: who calls and from where. `token` is the session token that the SDK repeats. */
export type Invocation = {
  token: string;
  functionName: string;
  /** The caller's identity; absent for timers. */
  openid: string | undefined;
  /** `wx_unknown`: WeChat itself, with a push. */
  source: 'wx_client' | 'wx_devtools' | 'wx_unknown' | 'scf' | 'timer';
  /** 1 for a call from outside; one more for each call within a call. */
  depth: number;
};
