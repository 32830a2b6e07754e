import { logFault } from '../log';
import { outboxOfCases } from '../repositories/cases/outboxOfCases';
import { outboxOfComplaints } from '../repositories/complaints/outboxOfComplaints';
import { outboxOfClaims } from '../team/outboxOfClaims';
import { keepMessage } from '../repositories/messageRepository';
import { outboxOfWarnings } from '../repositories/warningRepository';
import { newTraceId } from '../traceId';
import type { OutboxEntry } from './OutboxEntry';
import type { OutboxRow, OutboxStore } from './OutboxStore';
import { nextAttemptAt } from './retryPause';
import { NO_RECEIVER, sendMessage } from './sendMessage';
import type { SendOutcome } from './sendOutcome';

const ROWS_PER_SWEEP = 50;
/** A claim older than this was left by a sweep that died, in ms. */
const CLAIM_LIFE_MS = 90_000;

export interface OutboxTally {
  sent: number;
  undelivered: number;
  retried: number;
  failed: number;
}

interface Place {
  readonly store: Pick<OutboxStore, 'changeEntry' | 'giveUp'>;
  readonly rowId: string;
  readonly position: number;
  readonly receiver: (entry: OutboxEntry) => Promise<string | undefined>;
}

interface Move {
  /** ISO instant. */
  readonly now: string;
  readonly tally: OutboxTally;
  readonly isNeedless: boolean;
}

/** When an entry wants a look; undefined when it is done with. */
function dueAtOf(entry: OutboxEntry): string | undefined {
  if (entry.state === 'pending') return entry.nextAttemptAt;
  if (entry.state !== 'sending') return undefined;
  return new Date(Date.parse(entry.claimedAt ?? entry.createdAt) + CLAIM_LIFE_MS).toISOString();
}

function afterAttempt(entry: OutboxEntry, outcome: SendOutcome, now: string): Partial<OutboxEntry> {
  if (outcome.kind === 'sent') return { state: 'sent', lastError: null };
  if (outcome.kind === 'undelivered') return { state: 'undelivered', lastError: outcome.errCode };

  const again = nextAttemptAt({ attempts: entry.attempts, now });
  const lastError = outcome.errCode;
  // The SDK's own errors are negative: the answer was lost, so the message may have gone out all the same.
  const maybeTwice = entry.maybeTwice || lastError < 0;
  return again === undefined
    ? { state: 'failed', lastError }
    : { state: 'pending', nextAttemptAt: again, claimedAt: null, lastError, maybeTwice };
}

/** To whoever may read it by now: the row remembers whom it was written for, access decides who gets it. */
async function hand(toAccountId: string | undefined, entry: OutboxEntry): Promise<SendOutcome> {
  if (toAccountId === undefined) return { kind: 'undelivered', errCode: NO_RECEIVER };

  const { messageId: _id, templateKey, values, page, createdAt: at } = entry;
  await keepMessage({ _id, accountId: toAccountId, templateKey, values, page, at });
  return sendMessage({ ...entry, toAccountId });
}

/** Claims, keeps for the inbox, sends, notes: in this order, so that a crash loses nothing. */
async function deliver(place: Place, entry: OutboxEntry): Promise<OutboxEntry> {
  const { store, rowId, position, receiver } = place;
  const outcome = await hand(await receiver(entry), entry);
  const now = new Date().toISOString();
  const change = afterAttempt(entry, outcome, now);
  // Before the entry says so: were it the other way round, a crash between the two would leave nobody to phone.
  const isGivenUp = change.state === 'undelivered' || change.state === 'failed';
  if (isGivenUp) await store.giveUp?.({ rowId, entry, now });
  await store.changeEntry({ rowId, position, entry, change });
  return { ...entry, ...change };
}

async function claim({ store, rowId, position }: Place, entry: OutboxEntry, now: string) {
  const maybeTwice = entry.maybeTwice || entry.state === 'sending';
  const change = { state: 'sending', attempts: entry.attempts + 1, claimedAt: now, maybeTwice } as const;
  const isMine = await store.changeEntry({ rowId, position, entry, change });
  return isMine ? { ...entry, ...change } : undefined;
}

/** Tries an entry that is due, or lays it aside where nobody wants it any more. @returns what it is afterwards */
async function moveOn(
  place: Place,
  entry: OutboxEntry,
  { now, tally, isNeedless }: Move,
): Promise<OutboxEntry> {
  const dueAt = dueAtOf(entry);
  if (dueAt === undefined || dueAt > now) return entry;
  if (isNeedless) {
    const change = { state: 'needless' } as const;
    await place.store.changeEntry({ ...place, entry, change });
    return { ...entry, ...change };
  }

  const mine = await claim(place, entry, now);
  if (!mine) return entry;
  const after = await deliver(place, mine);
  tally[after.state === 'pending' ? 'retried' : (after.state as 'sent' | 'undelivered' | 'failed')] += 1;
  return after;
}

async function sweepRow<Row extends OutboxRow>(
  store: OutboxStore<Row>,
  due: Row,
  move: Omit<Move, 'isNeedless'>,
): Promise<void> {
  const receiver = async (entry: OutboxEntry) =>
    store.receiverOf ? store.receiverOf(entry, due) : entry.toAccountId;
  const settled: OutboxEntry[] = [];
  for (const [position, entry] of due.outbox.entries()) {
    const isNeedless = store.isNeedless?.(entry, due) ?? false;
    settled.push(await moveOn({ store, rowId: due._id, position, receiver }, entry, { ...move, isNeedless }));
  }

  const [next] = settled
    .map(dueAtOf)
    .filter((dueAt) => dueAt !== undefined)
    .sort();
  await store.settle({ rowId: due._id, version: due.version, dueAt: next ?? null });
}

async function sweepStore<Row extends OutboxRow>(
  store: OutboxStore<Row>,
  { now, tally, deadlineMs }: Omit<Move, 'isNeedless'> & { deadlineMs: number },
): Promise<void> {
  for (const due of await store.listDue({ now, limit: ROWS_PER_SWEEP })) {
    if (Date.now() > deadlineMs) return;
    try {
      await sweepRow(store, due, { now, tally });
    } catch (fault) {
      // What was claimed is tried again once the claim has run out; the other rows go on.
      logFault({ traceId: newTraceId(), functionName: 'sweep', path: 'outbox' }, fault);
    }
  }
}

/**
 * Sends what waits in the outboxes of cases, complaints, bindings and warnings. One message after the other: the platform
 * refuses two at once to one person. Safe to run twice at a time. `deadlineMs` (epoch) leaves the rest to the next sweep.
 */
export async function sweepOutbox({ deadlineMs }: { deadlineMs: number }): Promise<OutboxTally> {
  const tally: OutboxTally = { sent: 0, undelivered: 0, retried: 0, failed: 0 };
  const sweep = { now: new Date().toISOString(), tally, deadlineMs };
  await sweepStore(outboxOfCases, sweep);
  await sweepStore(outboxOfComplaints, sweep);
  await sweepStore(outboxOfClaims, sweep);
  await sweepStore(outboxOfWarnings, sweep);
  return tally;
}
