import { createHash, randomInt } from 'node:crypto';

import type { Complaint } from '@/domain/complaint/Complaint';
import { isOpenComplaint } from '@/domain/complaint/complaintFacts';
import { dayOf } from '@/domain/shared/time';

import { collection, command } from '../../database/collection';
import type { OutboxEntry } from '../../outbox/OutboxEntry';
import type { OutboxRow } from '../../outbox/OutboxStore';

/** A complaint as it is stored: apart from its case, so that nothing of the case gives it away. */
export interface StoredComplaint extends Complaint, OutboxRow {
  /** Staff who had had a part in the case when it came; later ones are asked of the case. */
  readonly servedBy: readonly string[];
  readonly isOpen: boolean;
  /** Ascending: open ones by their last day. Ends in the id and so is unique. */
  readonly byDue: string;
  /** Descending: newest first. */
  readonly byAt: string;
}

export const complaints = collection<StoredComplaint>('complaints');

const NUMBER_TRIES = 5;

/** The same person's same command names the same complaint, so that a double tap finds it. */
export function complaintIdOf({ accountId, commandId }: { accountId: string; commandId: string }): string {
  return `cmp_${createHash('sha256').update(`${accountId}\n${commandId}`).digest('hex').slice(0, 24)}`;
}

/** `TS20261126-04821`: short enough to read out. A unique index keeps it single. */
function newNumber(now: string): string {
  return `TS${dayOf(now).replaceAll('-', '')}-${String(randomInt(100_000)).padStart(5, '0')}`;
}

function derived(complaint: Complaint) {
  const { complaintId, dueOn, at } = complaint;
  return {
    isOpen: isOpenComplaint(complaint),
    byDue: `${dueOn}~${complaintId}`,
    byAt: `${at}~${complaintId}`,
  };
}

type NewComplaint = Omit<Complaint, 'number'> & {
  readonly servedBy: readonly string[];
  readonly outbox: readonly OutboxEntry[];
};

/** Repeating it gives back what is stored. */
export async function insertComplaint(fresh: NewComplaint): Promise<StoredComplaint> {
  for (let attempt = 1; attempt <= NUMBER_TRIES; attempt += 1) {
    const complaint = { ...fresh, number: newNumber(fresh.at) };
    const outboxDueAt = fresh.outbox[0]?.nextAttemptAt ?? null;
    const row = { ...complaint, ...derived(complaint), _id: fresh.complaintId, version: 1, outboxDueAt };
    if (await complaints.insert(row)) return row;

    const known = await complaints.find(fresh.complaintId);
    if (known) return known;
  }
  throw new Error('no free complaint number today');
}

/** One conditional write of the step and its messages. @returns undefined when somebody was faster */
export async function replaceComplaint({
  stored,
  after,
  outbox,
}: {
  readonly stored: StoredComplaint;
  readonly after: Complaint;
  readonly outbox: readonly OutboxEntry[];
}): Promise<StoredComplaint | undefined> {
  const { _id, version } = stored;
  const { assignee, answers, withdrawnAt, alertedAt, dueOn, steps } = after;
  const dueAt = outbox[0] ? { outboxDueAt: outbox[0].nextAttemptAt } : {};
  const updated = await complaints.update(
    { _id, version },
    {
      ...{ withdrawnAt, alertedAt, dueOn, ...derived(after), ...dueAt },
      assignee: command.set(assignee),
      answers: command.set(answers),
      steps: command.set(steps),
      ...(outbox.length > 0 ? { outbox: command.push({ each: [...outbox] }) } : {}),
      version: command.inc(1),
    },
  );
  if (updated === 0) return undefined;
  return { ...stored, ...after, ...derived(after), version: version + 1 };
}

export function countOpenOf(accountId: string): Promise<number> {
  return complaints.count({ 'by.accountId': accountId, isOpen: true });
}
