import { ApiError } from './ApiError';
import type { CloudTransport } from './CloudTransport';
import { outputOf, type ProcedureAnswer, type ProcedureCall } from './functionAnswer';
import { learnServerTime } from './serverClock';

interface Waiting {
  readonly call: ProcedureCall;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** As many calls as a function takes at once. */
const MOST_CALLS = 20;

/**
 * Calls procedures of one cloud function. Queries asked in the same moment travel together, so that a page asks the
 * cloud once; a command always travels alone.
 */
export function createCaller({ name, transport }: { name: string; transport: CloudTransport }) {
  let waiting: Waiting[] = [];

  async function ask<Answer extends object>(event: object): Promise<Answer | undefined> {
    const answer = (await transport.callFunction({ name, event })) as (Answer & { at?: string }) | undefined;
    if (answer?.at !== undefined) learnServerTime(answer.at);
    return answer;
  }

  async function sendAlone(call: ProcedureCall): Promise<unknown> {
    return outputOf(await ask<ProcedureAnswer>(call));
  }

  async function sendTogether(batch: readonly Waiting[]): Promise<void> {
    const event = { calls: batch.map(({ call }) => call) };
    const answer = await ask<{ results?: ProcedureAnswer[]; ok?: boolean }>(event);
    if (answer?.results === undefined) outputOf(answer as ProcedureAnswer | undefined);
    batch.forEach(({ resolve, reject }, index) => {
      try {
        resolve(outputOf(answer?.results?.[index]));
      } catch (error) {
        reject(error);
      }
    });
  }

  function flush(): void {
    const batch = waiting.slice(0, MOST_CALLS);
    waiting = waiting.slice(MOST_CALLS);
    if (waiting.length > 0) void Promise.resolve().then(flush);

    const [first] = batch;
    if (first === undefined) return;
    if (batch.length === 1) return void sendAlone(first.call).then(first.resolve, first.reject);
    sendTogether(batch).catch((error: unknown) => batch.forEach(({ reject }) => reject(error)));
  }

  return function call(procedure: ProcedureCall): Promise<unknown> {
    if (procedure.type === 'mutation') return sendAlone(procedure);

    return new Promise((resolve, reject: (error: unknown) => void) => {
      waiting.push({ call: procedure, resolve, reject });
      if (waiting.length === 1) void Promise.resolve().then(flush);
    });
  };
}

export type Caller = ReturnType<typeof createCaller>;

/** For answers that must not be waited for without end. `ms` milliseconds. */
export function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(ApiError.slow()), ms);
  });

  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
