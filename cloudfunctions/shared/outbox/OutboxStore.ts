import type { OutboxEntry } from './OutboxEntry';

/** A document with an outbox of its own. */
export interface OutboxRow {
  readonly _id: string;
  readonly version: number;
  readonly outbox: readonly OutboxEntry[];
  /** When the outbox wants the next look (ISO); null when nothing waits. */
  readonly outboxDueAt: string | null;
}

export interface EntryChange {
  readonly rowId: string;
  readonly position: number;
  /** The entry as it was read; nothing is changed when it is no longer so. */
  readonly entry: OutboxEntry;
  readonly change: Partial<OutboxEntry>;
}

/** Where messages wait to be sent, and what their sending means to the document that they belong to. */
export interface OutboxStore<Row extends OutboxRow = OutboxRow> {
  /** Rows whose outbox wants a look by `now` (ISO), longest waiting first. */
  listDue(search: { readonly now: string; readonly limit: number }): Promise<Row[]>;
  /** @returns false when somebody else changed this entry first */
  changeEntry(change: EntryChange): Promise<boolean>;
  /**
   * Notes when the outbox wants its next look. A command that came in between has raised the version and asked for a
   * look of its own; then this changes nothing.
   */
  settle(settled: {
    readonly rowId: string;
    readonly version: number;
    readonly dueAt: string | null;
  }): Promise<void>;
  /** Whether what the message asks for was done meanwhile. */
  isNeedless?(entry: OutboxEntry, row: Row): boolean;
  /** Who may read it by now; whom it was written for where nothing is said. Undefined where nobody may. */
  receiverOf?(entry: OutboxEntry, row: Row): Promise<string | undefined>;
  /** The person could not be reached; called before the entry says so. */
  giveUp?(wish: { readonly rowId: string; readonly entry: OutboxEntry; readonly now: string }): Promise<void>;
}
