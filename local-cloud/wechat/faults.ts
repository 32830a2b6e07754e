import { setTimeout as delay } from 'node:timers/promises';
import { invalidParameter } from '../cloudError';
import { isPlainObject } from '../database/document';

/** What is to go wrong in the next `times` calls of an api. `drop`: the work is done, the answer never comes. */
export type Fault = { code?: number; delayMs?: number; drop?: boolean; times: number };

/**
 * Failures ordered for the next calls, by name: of WeChat's interfaces such as `subscribeMessage.send`, of the gateway's
 * actions such as `database.modifyDocument`, of a phone's own calls (`callFunction`, `callFunction.NAME`, `uploadFile`,
 * `requestSubscribeMessage`), of the bytes of files (`storage.put`, `storage.get`) and of WeChat's pushes
 * (`push.wxa_media_check`).
 */
export class Faults {
  private readonly ordered = new Map<string, Fault[]>();

  /** Takes the body of `POST /faults`; throws INVALID_PARAM for anything that is not an order. */
  order(body: unknown): void {
    const { api, code, delayMs, drop, times = 1 } = isPlainObject(body) ? body : {};
    if (typeof api !== 'string' || !/^[\w.-]{1,80}$/.test(api)) throw invalidParameter('api must be a name');
    if (!isWithin({ value: times, most: 1000 }))
      throw invalidParameter('times must be a number from 0 to 1000');
    if (code !== undefined && !Number.isInteger(code)) throw invalidParameter('code must be a whole number');
    if (delayMs !== undefined && !isWithin({ value: delayMs, most: 60_000 })) {
      throw invalidParameter('delayMs must be a number from 0 to 60000');
    }
    const fault = {
      code: code as number | undefined,
      delayMs: delayMs as number | undefined,
      drop: drop === true,
    };
    this.ordered.set(api, [...(this.ordered.get(api) ?? []), { ...fault, times: times as number }]);
  }

  /** Those still to come, in order. */
  list(): ({ api: string } & Fault)[] {
    return [...this.ordered].flatMap(([api, faults]) =>
      faults.filter(({ times }) => times > 0).map((fault) => ({ api, ...fault })),
    );
  }

  clear(): void {
    this.ordered.clear();
  }

  /** Uses up one ordered failure of this api, if there is one. */
  take(api: string): Fault | undefined {
    const waiting = (this.ordered.get(api) ?? []).filter(({ times }) => times > 0);
    this.ordered.set(api, waiting);
    const fault = waiting[0];
    if (fault) fault.times -= 1;
    return fault;
  }

  private takeOneOf(names: string[]): Fault | undefined {
    for (const name of names) {
      const fault = this.take(name);
      if (fault) return fault;
    }
    return undefined;
  }

  /** Does the work under what is ordered for any of the names; `fail` makes the answer for an ordered code. */
  async around<Answer>(job: Job<Answer>): Promise<{ answer: Answer; isDropped: boolean }> {
    const fault = this.takeOneOf(job.names);
    if (fault?.delayMs) await delay(fault.delayMs);
    if (fault?.code !== undefined) return { answer: await job.fail(fault.code), isDropped: false };
    return { answer: await job.work(), isDropped: fault?.drop === true };
  }
}

type Job<Answer> = {
  names: string[];
  work: () => Answer | Promise<Answer>;
  fail: (code: number) => Answer | Promise<Answer>;
};

function isWithin({ value, most }: { value: unknown; most: number }): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}
