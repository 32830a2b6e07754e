import { logFault } from '../log';
import { enterpriseReceiver } from '../outbox/enterpriseReceiver';
import { nextAttemptAt } from '../outbox/retryPause';
import { sendMessage } from '../outbox/sendMessage';
import type { SendOutcome } from '../outbox/sendOutcome';
import { listCasesParties } from '../repositories/cases/caseParties';
import type { CaseParties } from '../repositories/cases/caseParties';
import { raiseHead } from '../repositories/conversation/heads';
import { findMark } from '../repositories/conversation/marks';
import type { StoredMessage } from '../repositories/conversation/messages';
import { changeNotice, isToldBefore, listDueNotices, wakeHeld } from '../repositories/conversation/notices';
import type { NoticeState } from '../repositories/conversation/NoticeState';
import { keepMessage } from '../repositories/messageRepository';
import { newTraceId } from '../traceId';
import { noticeEntry, receiverOf } from './noticeEntry';

const NOTICES_PER_SWEEP = 50;
/** A claim older than this was left by a sweep that died, in ms. */
const CLAIM_LIFE_MS = 90_000;

/**
 * Tells the other side of new messages: in the inbox and as a subscription message, once until he has read. The notice
 * is written with its message, claimed before it is sent and noted after, so that a crash neither loses nor hides it.
 * @param deadlineMs epoch; what is left then waits for the next sweep
 * @returns how many were sent, whatever WeChat made of it
 */
export async function sweepNotices({ deadlineMs }: { deadlineMs: number }): Promise<{ told: number }> {
  const now = new Date().toISOString();
  let told = 0;
  for (const message of await listDueNotices({ now, limit: NOTICES_PER_SWEEP })) {
    if (Date.now() > deadlineMs) break;
    try {
      if (await tell(message, now)) told += 1;
    } catch (fault) {
      logFault({ traceId: newTraceId(), functionName: 'sweep', path: 'conversation' }, fault);
    }
  }
  return { told };
}

async function tell(message: StoredMessage, now: string): Promise<boolean> {
  // The function may have died between the message and the head; here is the second chance.
  await raiseHead(message);
  const [parties] = await listCasesParties([message.caseId]);
  const toAccountId = parties && (await receiverNow(message, parties));
  if (!toAccountId) return settle(message, 'needless');

  const { caseId, seq, side, notice } = message;
  const readUpTo = (await findMark({ caseId, accountId: toAccountId }))?.seq ?? 0;
  if (readUpTo >= seq && notice.state === 'pending') {
    await settle(message, 'needless');
    await wakeHeld({ caseId, side, after: readUpTo, now });
    return false;
  }
  if (notice.attempts === 0 && (await isToldBefore({ message, readUpTo, toAccountId })))
    return settle(message, 'held');

  const mine = await claim(message, toAccountId, now);
  if (!mine) return false;

  const entry = noticeEntry({ message: mine, parties, toAccountId });
  const { messageId: _id, templateKey, values, page, createdAt: at } = entry;
  await keepMessage({ _id, accountId: toAccountId, templateKey, values, page, at });
  await note(mine, await sendMessage(entry));
  return true;
}

async function receiverNow(message: StoredMessage, parties: CaseParties): Promise<string | undefined> {
  const toAccountId = receiverOf(message, parties);
  if (toAccountId === undefined || message.side === 'enterprise') return toAccountId;
  const { page } = noticeEntry({ message, parties, toAccountId });
  return enterpriseReceiver({ parties, entry: { toAccountId, page } });
}

async function settle(message: StoredMessage, state: 'held' | 'needless'): Promise<false> {
  await changeNotice({ message, change: { state }, dueAt: null });
  return false;
}

async function claim(
  message: StoredMessage,
  toAccountId: string,
  now: string,
): Promise<StoredMessage | undefined> {
  const { attempts, state, maybeTwice } = message.notice;
  const change = {
    ...({ state: 'sending', attempts: attempts + 1, claimedAt: now, toAccountId } as const),
    maybeTwice: maybeTwice || state === 'sending',
  };
  const dueAt = new Date(Date.parse(now) + CLAIM_LIFE_MS).toISOString();
  const isMine = await changeNotice({ message, change, dueAt });
  return isMine ? { ...message, notice: { ...message.notice, ...change }, noticeDueAt: dueAt } : undefined;
}

async function note(message: StoredMessage, outcome: SendOutcome): Promise<void> {
  const { attempts, maybeTwice } = message.notice;
  const again =
    outcome.kind === 'retry' ? nextAttemptAt({ attempts, now: new Date().toISOString() }) : undefined;
  const lastError = outcome.kind === 'sent' ? null : outcome.errCode;
  const change: Partial<NoticeState> = {
    state: again !== undefined ? 'pending' : outcome.kind === 'retry' ? 'failed' : outcome.kind,
    // The SDK's own errors are negative: the answer was lost, so the message may have gone out all the same.
    ...{ claimedAt: null, lastError, maybeTwice: maybeTwice || (lastError ?? 0) < 0 },
  };
  await changeNotice({ message, change, dueAt: again ?? null });
}
