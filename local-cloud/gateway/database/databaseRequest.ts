import { CloudError, invalidParameter, messageOf } from '../../cloudError';
import type { Collection, IndexKey } from '../../database/collection';
import type { Database } from '../../database/database';
import { isPlainObject, type Document } from '../../database/document';
import { parseEjson } from '../../database/ejson';
import type { Transaction } from '../../database/transactions';

/** The fields of one request, the database, and the time in epoch ms. */
export type DatabaseRequest = { fields: Record<string, unknown>; database: Database; now: number };

/** Reads the fields of a database request; whatever cannot be read throws INVALID_PARAM. */
export class RequestFields {
  readonly database: Database;
  readonly now: number;
  private readonly fields: Record<string, unknown>;

  constructor({ fields, database, now }: DatabaseRequest) {
    this.fields = fields;
    this.database = database;
    this.now = now;
  }

  get collectionName(): unknown {
    return this.fields.collectionName;
  }

  /** Throws DATABASE_COLLECTION_NOT_EXIST. */
  get collection(): Collection {
    return this.database.collections.get(this.collectionName);
  }

  /** The transaction that the request names, if it names one. */
  get transaction(): Transaction | undefined {
    const id = this.fields.transactionId;
    return id ? this.database.transactions.get(String(id)) : undefined;
  }

  /** Throws DATABASE_TRANSACTION_FAIL when there is none, or none any more. */
  get requiredTransaction(): Transaction {
    return this.database.transactions.get(String(this.fields.transactionId));
  }

  get filter(): Document {
    return this.object('query') ?? {};
  }

  /** A write without a condition would hit every document: the SDK sends an empty text for it. */
  get requiredFilter(): Document {
    const filter = this.filter;
    if (Object.keys(filter).length > 0) return filter;
    throw invalidParameter('a write needs a condition: use where() or doc()');
  }

  get sort(): IndexKey[] {
    const order = Object.entries(this.object('order') ?? {});
    return order.map(([path, direction]) => [path, direction === -1 ? -1 : 1]);
  }

  is(name: string, value: unknown): boolean {
    return this.fields[name] === value;
  }

  list(name: string): unknown[] {
    const list = this.fields[name];
    if (Array.isArray(list)) return list;
    throw invalidParameter(`${name} must be a list`);
  }

  /** A whole number from 0; 0 when absent. */
  count(name: string): number {
    const value = this.fields[name] ?? 0;
    if (Number.isInteger(value) && (value as number) >= 0) return value as number;
    throw invalidParameter(`${name} must be a whole number from 0`);
  }

  /** The object in an EJSON text; undefined when the field is absent or empty. */
  object(name: string): Document | undefined {
    const text = this.fields[name];
    return text === undefined || text === '' ? undefined : this.objectFrom({ text, name });
  }

  objectFrom({ text, name }: { text: unknown; name: string }): Document {
    const value = this.valueFrom({ text, name });
    if (isPlainObject(value)) return value;
    throw invalidParameter(`${name} must be an object`);
  }

  valueFrom({ text, name }: { text: unknown; name: string }): unknown {
    try {
      return parseEjson({ text: String(text), now: this.now });
    } catch (error) {
      throw new CloudError('INVALID_PARAM', `${name} cannot be read: ${messageOf(error)}`);
    }
  }
}
