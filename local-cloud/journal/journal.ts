import type { SlowQuery } from '../database/slowQueries';
import type { CallRecord } from '../functions/callRecord';

/** One action that a call asked the cloud for. `at` is ms after the call began; `target` a collection, api or path. */
export type RoundTrip = { action: string; target: string; at: number; durationMs: number; code?: string };

export type JournalCall = CallRecord & { roundTrips: RoundTrip[] };
export type JournalSlowQuery = SlowQuery & { count: number; lastAt: number };

const MOST_CALLS = 500;
const MOST_SHAPES = 200;
const MOST_ROUND_TRIPS = 200;
/** Lines of one call that are remembered; all of them were printed. */
const MOST_LINES = 200;

type OpenCall = { startedAt: number; roundTrips: RoundTrip[] };

/** What happened lately, for the console: calls with their logs and round trips, and slow queries. In memory only. */
export class Journal {
  private readonly calls: JournalCall[] = [];
  private readonly open = new Map<string, OpenCall>();
  private readonly slowQueries = new Map<string, JournalSlowQuery>();

  /** Notes an action of the call `id`; calls from outside any function have none and are left out. */
  addRoundTrip(id: string | undefined, trip: Omit<RoundTrip, 'at'> & { startedAt: number }): void {
    if (id === undefined) return;
    const { startedAt, ...rest } = trip;
    const call = this.open.get(id) ?? { startedAt, roundTrips: [] };
    this.open.set(id, call);
    if (call.roundTrips.length < MOST_ROUND_TRIPS)
      call.roundTrips.push({ ...rest, at: startedAt - call.startedAt });
  }

  endCall(record: CallRecord): void {
    const open = this.open.get(record.id);
    this.open.delete(record.id);
    const shift = (open?.startedAt ?? record.startedAt) - record.startedAt;
    const roundTrips = (open?.roundTrips ?? []).map((trip) => ({ ...trip, at: trip.at + shift }));
    this.calls.push({ ...record, logs: record.logs.slice(0, MOST_LINES), roundTrips });
    if (this.calls.length > MOST_CALLS) this.calls.shift();
  }

  addSlowQuery(query: SlowQuery): void {
    const key = `${query.collection} ${query.shape}`;
    const known = this.slowQueries.get(key);
    if (!known && this.slowQueries.size >= MOST_SHAPES) return;
    this.slowQueries.set(key, { ...query, count: (known?.count ?? 0) + 1, lastAt: Date.now() });
  }

  /** The newest first, without logs and round trips; `functionName` narrows. */
  listCalls({ functionName, limit }: { functionName?: string; limit: number }) {
    return this.calls
      .filter((call) => functionName === undefined || call.functionName === functionName)
      .slice(-limit)
      .reverse()
      .map(({ logs, roundTrips, ...call }) => ({
        ...call,
        lines: logs.length,
        roundTrips: roundTrips.length,
      }));
  }

  findCall(id: string): JournalCall | undefined {
    return this.calls.find((call) => call.id === id);
  }

  listSlowQueries(): JournalSlowQuery[] {
    return [...this.slowQueries.values()].sort((left, right) => right.lastAt - left.lastAt);
  }
}
