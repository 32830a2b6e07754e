import type { Invocation } from './invocation';

/** One line that a function wrote; `at` is epoch ms. */
export type LogLine = { level: string; text: string; at: number };

/** What became of one call of a function. Times are epoch ms and ms, memory in MB. */
export type CallRecord = {
  id: string;
  functionName: string;
  /** The chain of what set it off: `wx_client`, or `wx_client,scf`. */
  source: Invocation['source'];
  openid: string | undefined;
  startedAt: number;
  durationMs: number;
  /** Whether the call had to wait for a new process to load. */
  isColdStart: boolean;
  resultBytes: number;
  failure?: string;
  logs: LogLine[];
};
