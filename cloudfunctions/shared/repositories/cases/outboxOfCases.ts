import { command } from '../../database/collection';
import type { OutboxEntry } from '../../outbox/OutboxEntry';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** A case as the outbox sees it. */
export type OutboxCase = Pick<
  CaseDocument,
  | '_id'
  | 'version'
  | 'outbox'
  | 'outboxDueAt'
  | 'status'
  | 'summary'
  | 'enterprise'
  | 'project'
  | 'submittedBy'
>;

const fields = {
  ...{ version: true, outbox: true, outboxDueAt: true, status: true, summary: true },
  ...{ enterprise: true, project: true, submittedBy: true },
};

/** Cases whose outbox wants a look by `now` (ISO), longest waiting first. */
export function listDueOutboxes({ now, limit }: { now: string; limit: number }): Promise<OutboxCase[]> {
  const where = { outboxDueAt: command.gt('').and(command.lte(now)) };
  return cases.list({ where, orderBy: [['outboxDueAt', 'asc']], limit, fields });
}

interface EntryChange {
  readonly caseId: string;
  readonly position: number;
  /** The entry as it was read; nothing is changed when it is no longer so. */
  readonly entry: OutboxEntry;
  readonly change: Partial<OutboxEntry>;
}

/** @returns false when somebody else changed this entry first */
export async function changeEntry({ caseId, position, entry, change }: EntryChange): Promise<boolean> {
  const path = `outbox.${position}`;
  const asRead = {
    _id: caseId,
    [`${path}.state`]: entry.state,
    [`${path}.attempts`]: entry.attempts,
    [`${path}.claimedAt`]: entry.claimedAt,
  };
  const changes = Object.entries(change).map(([field, value]) => [`${path}.${field}`, value]);
  return (await cases.update(asRead, Object.fromEntries(changes))) === 1;
}

/**
 * Notes when the outbox wants its next look. A command that came in between has raised the version and asked for a
 * look of its own; then this changes nothing.
 */
export async function settleOutbox(settled: { caseId: string; version: number; dueAt: string | null }) {
  const { caseId, version, dueAt } = settled;
  await cases.update({ _id: caseId, version }, { outboxDueAt: dueAt });
}
