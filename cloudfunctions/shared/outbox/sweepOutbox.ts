import { mustArrive } from '@/domain/agencyCase/Unreached';

import { logFault } from '../log';
import { changeEntry, listDueOutboxes, settleOutbox } from '../repositories/cases/outboxOfCases';
import type { OutboxCase } from '../repositories/cases/outboxOfCases';
import { keepMessage } from '../repositories/messageRepository';
import { newTraceId } from '../traceId';
import { enterpriseReceiver } from './enterpriseReceiver';
import type { OutboxEntry } from './OutboxEntry';
import { nextAttemptAt } from './retryPause';
import { noteUnreached } from './noteUnreached';
import { NO_RECEIVER, sendMessage } from './sendMessage';
import type { SendOutcome } from './sendOutcome';

const CASES_PER_SWEEP = 50;
/** A claim older than this was left by a sweep that died, in ms. */
const CLAIM_LIFE_MS = 90_000;

export interface OutboxTally {
  sent: number;
  undelivered: number;
  retried: number;
  failed: number;
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

/** To whoever may read it by now: the case remembers whom it was written for, access decides who gets it. */
async function hand(due: OutboxCase, entry: OutboxEntry): Promise<SendOutcome> {
  const accountId = await enterpriseReceiver({ parties: due, entry });
  if (accountId === undefined) return { kind: 'undelivered', errCode: NO_RECEIVER };

  const { messageId: _id, templateKey, values, page, createdAt: at } = entry;
  await keepMessage({ _id, accountId, templateKey, values, page, at });
  return sendMessage({ ...entry, toAccountId: accountId });
}

/** Claims, keeps for the inbox, sends, notes: in this order, so that a crash loses nothing. */
async function deliver(due: OutboxCase, position: number, entry: OutboxEntry): Promise<OutboxEntry> {
  const { _id: caseId } = due;
  const { templateKey } = entry;
  const outcome = await hand(due, entry);
  const now = new Date().toISOString();
  const change = afterAttempt(entry, outcome, now);
  // Before the entry says so: were it the other way round, a crash between the two would leave nobody to phone.
  const isGivenUp = change.state === 'undelivered' || change.state === 'failed';
  if (isGivenUp && mustArrive(templateKey)) await noteUnreached({ caseId, entry, now });
  await changeEntry({ caseId, position, entry, change });
  return { ...entry, ...change };
}

async function claim(caseId: string, position: number, entry: OutboxEntry, now: string) {
  const maybeTwice = entry.maybeTwice || entry.state === 'sending';
  const change = { state: 'sending', attempts: entry.attempts + 1, claimedAt: now, maybeTwice } as const;
  const isMine = await changeEntry({ caseId, position, entry, change });
  return isMine ? { ...entry, ...change } : undefined;
}

/** Nobody is asked to rate what he has rated, or what has ended meanwhile. */
function isNeedless({ templateKey }: OutboxEntry, { status, summary }: OutboxCase): boolean {
  return templateKey === 'ratingWanted' && (status !== 'rating' || summary.isRated);
}

async function sweepCase(due: OutboxCase, now: string, tally: OutboxTally): Promise<void> {
  const settled: OutboxEntry[] = [];
  for (const [position, entry] of due.outbox.entries()) {
    const dueAt = dueAtOf(entry);
    if (dueAt !== undefined && dueAt <= now && isNeedless(entry, due)) {
      const change = { state: 'needless' } as const;
      await changeEntry({ caseId: due._id, position, entry, change });
      settled.push({ ...entry, ...change });
      continue;
    }
    const mine = dueAt !== undefined && dueAt <= now ? await claim(due._id, position, entry, now) : undefined;
    const after = mine ? await deliver(due, position, mine) : entry;
    if (mine)
      tally[after.state === 'pending' ? 'retried' : (after.state as 'sent' | 'undelivered' | 'failed')] += 1;
    settled.push(after);
  }

  const [next] = settled
    .map(dueAtOf)
    .filter((dueAt) => dueAt !== undefined)
    .sort();
  await settleOutbox({ caseId: due._id, version: due.version, dueAt: next ?? null });
}

/**
 * Sends what waits in the outboxes. One message after the other: the platform refuses two at once to one person.
 * Safe to run twice at a time. `deadlineMs` (epoch) leaves the rest to the next sweep.
 */
export async function sweepOutbox({ deadlineMs }: { deadlineMs: number }): Promise<OutboxTally> {
  const tally: OutboxTally = { sent: 0, undelivered: 0, retried: 0, failed: 0 };
  const now = new Date().toISOString();

  for (const due of await listDueOutboxes({ now, limit: CASES_PER_SWEEP })) {
    if (Date.now() > deadlineMs) break;
    try {
      await sweepCase(due, now, tally);
    } catch (fault) {
      // What was claimed is tried again once the claim has run out; the other cases go on.
      logFault({ traceId: newTraceId(), functionName: 'sweep', path: 'outbox' }, fault);
    }
  }
  return tally;
}
