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
/** Characters of a failure, and of a query's shape. */
const MOST_CHARACTERS = 4000;
/** What all calls together may hold, in characters of text; beyond it the oldest go. */
const MOST_TEXT = 8_000_000;

type OpenCall = { startedAt: number; roundTrips: RoundTrip[] };

/** What happened lately, for the console: calls with their logs and round trips, and slow queries. In memory only. */
export class Journal {
  private readonly calls: JournalCall[] = [];
  private readonly open = new Map<string, OpenCall>();
  private readonly slowQueries = new Map<string, JournalSlowQuery>();
  private text = 0;

  startCall({ id, startedAt }: { id: string; startedAt: number }): void {
    this.open.set(id, { startedAt, roundTrips: [] });
  }

  /** Notes an action of the call `id`; what comes from outside any function, or after its end, is left out. */
  addRoundTrip(id: string | undefined, trip: Omit<RoundTrip, 'at'> & { startedAt: number }): void {
    const call = id === undefined ? undefined : this.open.get(id);
    if (!call || call.roundTrips.length >= MOST_ROUND_TRIPS) return;
    const { startedAt, ...rest } = trip;
    call.roundTrips.push({ ...rest, at: startedAt - call.startedAt });
  }

  endCall(record: CallRecord): void {
    const roundTrips = this.open.get(record.id)?.roundTrips ?? [];
    this.open.delete(record.id);
    const logs = record.logs.slice(0, MOST_LINES);
    const failure = record.failure?.slice(0, MOST_CHARACTERS);
    const call = { ...record, ...(failure === undefined ? {} : { failure }), logs, roundTrips };
    this.calls.push(call);
    this.text += textOf(call);
    while (this.calls.length > MOST_CALLS || (this.text > MOST_TEXT && this.calls.length > 1)) {
      const oldest = this.calls.shift();
      if (oldest) this.text -= textOf(oldest);
    }
  }

  addSlowQuery(query: SlowQuery): void {
    const shape = query.shape.slice(0, MOST_CHARACTERS);
    const key = `${query.collection} ${shape}`;
    const known = this.slowQueries.get(key);
    if (!known && this.slowQueries.size >= MOST_SHAPES) return;
    this.slowQueries.set(key, { ...query, shape, count: (known?.count ?? 0) + 1, lastAt: Date.now() });
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

/** How much text a call holds, in characters; its short fields count as nothing. */
function textOf({ logs, failure = '', roundTrips }: JournalCall): number {
  const said = logs.reduce((sum, { text }) => sum + text.length, failure.length);
  return roundTrips.reduce((sum, { action, target }) => sum + action.length + target.length, said);
}
