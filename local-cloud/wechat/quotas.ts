import { invalidParameter } from '../cloudError';
import { isPlainObject } from '../database/document';

type Quota = { perMinute: number; perDay: number };
type Used = { minute: number; inMinute: number; day: number; inDay: number };

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Days of quotas turn at midnight in Shanghai. */
const ZONE = 8 * 3_600_000;

/** How often an interface may be called: without end until an order sets limits. */
export class Quotas {
  private readonly quotas = new Map<string, Quota>();
  private readonly used = new Map<string, Used>();

  /** Takes the body of `POST /quotas`; throws INVALID_PARAM for anything that is not an order. */
  order(body: unknown): void {
    const { api, perMinute = Infinity, perDay = Infinity } = isPlainObject(body) ? body : {};
    if (typeof api !== 'string' || !/^[\w.]{1,80}$/.test(api)) throw invalidParameter('api must be a name');
    const isLimit = (value: unknown): value is number => typeof value === 'number' && value >= 0;
    if (!isLimit(perMinute) || !isLimit(perDay))
      throw invalidParameter('a quota must be a number of 0 or more');
    this.quotas.set(api, { perMinute, perDay });
    this.used.delete(api);
  }

  /** Counts a call at `now` (epoch ms); the errcode of the limit that it goes beyond, or undefined. */
  take({ api, now }: { api: string; now: number }): 45009 | 45011 | undefined {
    const quota = this.quotas.get(api);
    if (!quota) return undefined;

    const minute = Math.floor(now / MINUTE);
    const day = Math.floor((now + ZONE) / DAY);
    const before = this.used.get(api);
    const inMinute = before?.minute === minute ? before.inMinute : 0;
    const inDay = before?.day === day ? before.inDay : 0;
    if (inDay >= quota.perDay) return 45009;
    if (inMinute >= quota.perMinute) return 45011;
    this.used.set(api, { minute, inMinute: inMinute + 1, day, inDay: inDay + 1 });
    return undefined;
  }
}
