import { randomUUID } from 'node:crypto';
import { CloudError } from '../cloudError';
import type { Collection } from './collection';
import type { Document } from './document';
import { Versions } from './versions';

/** A transaction that is neither committed nor aborted ends after this time, in ms. */
const LIFE = 30_000;

export type PendingWrite = { collection: Collection; id: string; document: Document | undefined };

export type Transaction = {
  id: string;
  snapshot: number;
  writes: Map<string, PendingWrite>;
  /** Resolves when the transaction has ended, either way. */
  ended: Promise<void>;
  end: () => void;
};

/** Thrown inside a plain write that meets a lock; the write is tried again when `ended` resolves. */
export class LockedError extends Error {
  constructor(readonly ended: Promise<void>) {
    super('locked by a transaction');
  }
}

export function documentKey({ collection, id }: { collection: Collection; id: string }): string {
  return `${collection.id}:${id}`;
}

/** Open transactions, the locks they hold on documents, and the snapshots they read. */
export class Transactions {
  readonly versions = new Versions();
  private readonly open = new Map<string, Transaction>();
  private readonly busy = new Set<string>();
  private readonly locks = new Map<string, Transaction>();

  start(): Transaction {
    let announceEnd = (): void => undefined;
    const ended = new Promise<void>((resolve) => (announceEnd = resolve));
    const timer = setTimeout(() => this.end(transaction), LIFE).unref();
    const transaction: Transaction = {
      id: randomUUID(),
      snapshot: 0,
      writes: new Map(),
      ended,
      end: () => {
        clearTimeout(timer);
        announceEnd();
      },
    };
    transaction.snapshot = this.versions.start(transaction);
    this.open.set(transaction.id, transaction);
    return transaction;
  }

  /** Throws when the transaction never was, has ended, or is older than 30 s. */
  get(id: string): Transaction {
    const transaction = this.open.get(id);
    if (transaction) return transaction;
    throw new CloudError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceNotFound.TransactionNotExist] Transaction does not exist on the server',
    );
  }

  /** Marks that an operation is under way; fails when one already is. Returns how to say that it is over. */
  occupy(id: string): () => void {
    if (this.busy.has(id)) {
      throw new CloudError(
        'DATABASE_TRANSACTION_FAIL',
        '[ResourceUnavailable.TransactionBusy] Transaction is busy, operations in one transaction must be serial',
      );
    }
    this.busy.add(id);
    return () => void this.busy.delete(id);
  }

  /** Takes the lock for a write; fails at once when another transaction has it or the document has changed since. */
  lock({ transaction, key }: { transaction: Transaction; key: string }): void {
    const holder = this.locks.get(key);
    if (holder === transaction) return;
    if (holder || this.versions.isChangedSince({ key, moment: transaction.snapshot })) {
      throw new CloudError(
        'DATABASE_TRANSACTION_CONFLICT',
        '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others',
      );
    }
    this.locks.set(key, transaction);
  }

  /** Lets a plain write wait when a transaction has written the document. */
  refuseLocked(key: string): void {
    const holder = this.locks.get(key);
    if (holder) throw new LockedError(holder.ended);
  }

  end(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return;
    for (const [key, holder] of this.locks) if (holder === transaction) this.locks.delete(key);
    this.versions.end(transaction);
    transaction.end();
  }

  close(): void {
    for (const transaction of [...this.open.values()]) this.end(transaction);
  }
}
