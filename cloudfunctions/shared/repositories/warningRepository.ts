import { collection } from '../database/collection';
import type { OutboxEntry } from '../outbox/OutboxEntry';
import type { OutboxRow, OutboxStore } from '../outbox/OutboxStore';
import { outboxStoreIn } from './outboxStore';

/** Messages that no case, complaint or binding has caused: of papers and results that end. One document each. */
export const warnings = collection<OutboxRow>('warnings');

/** Puts a message on its way; one of the same name is on its way already, or has been sent. */
export async function keepWarning(entry: OutboxEntry): Promise<void> {
  await warnings.insert({ _id: entry.messageId, version: 1, outbox: [entry], outboxDueAt: entry.createdAt });
}

export const outboxOfWarnings: OutboxStore = outboxStoreIn<OutboxRow>(warnings);
