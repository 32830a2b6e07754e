import { cloud } from '../cloud';
import { DatabaseError } from './DatabaseError';

export interface Row {
  readonly _id: string;
}

/** Field paths to conditions: plain values or `command.…` */
export type Conditions = Readonly<Record<string, unknown>>;

interface Search {
  readonly where: Conditions;
  /** Default 20, at most 1,000 (the SDK's cap). */
  readonly limit?: number;
  readonly orderBy?: readonly (readonly [string, 'asc' | 'desc'])[];
  /** `{ events: false }` leaves out, `{ name: true }` takes only. */
  readonly fields?: Readonly<Record<string, boolean>>;
}

const database = cloud.database();

/** The SDK's operators. Whole objects are replaced with `command.set(…)`; a bare object would be merged. */
export const command = database.command as typeof database.command & { or(...all: Conditions[]): unknown };

/** What meets one of these; each is served by an index of its own. */
export function anyOf(branches: readonly Conditions[]): Conditions {
  const [first = {}, ...others] = branches;
  return others.length === 0 ? first : (command.or(...branches) as unknown as Conditions);
}

async function attempt<T>(call: () => unknown): Promise<T> {
  try {
    return (await call()) as T;
  } catch (error) {
    throw new DatabaseError(error);
  }
}

export interface Collection<T extends Row> {
  find(id: string): Promise<T | undefined>;
  list(search: Search): Promise<T[]>;
  /** @returns false when a unique value (or the `_id`) is already there */
  insert(row: T): Promise<boolean>;
  count(conditions: Conditions): Promise<number>;
  /** @returns how many documents met the conditions and were changed */
  update(conditions: Conditions, changes: Conditions): Promise<number>;
  /** @returns how many documents were removed */
  remove(conditions: Conditions): Promise<number>;
}

/** One collection of the document database. Only repositories call this. */
export function collection<T extends Row>(name: string): Collection<T> {
  const rows = () => database.collection(name);

  async function list({ where, limit = 20, orderBy = [], fields }: Search): Promise<T[]> {
    let query = rows().where(where);
    for (const [path, direction] of orderBy) query = query.orderBy(path, direction);
    if (fields) query = query.field(fields);
    const found = await attempt<{ data: T[] }>(() => query.limit(limit).get());
    return found.data;
  }

  async function find(id: string): Promise<T | undefined> {
    const [row] = await list({ where: { _id: id }, limit: 1 });
    return row;
  }

  async function insert(row: T): Promise<boolean> {
    try {
      await attempt(() => rows().add({ data: row }));
      return true;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === 'duplicate') return false;
      throw error;
    }
  }

  async function count(conditions: Conditions): Promise<number> {
    const counted = await attempt<{ total: number }>(() => rows().where(conditions).count());
    return counted.total;
  }

  async function update(conditions: Conditions, changes: Conditions): Promise<number> {
    const done = await attempt<{ stats: { updated: number } }>(() =>
      rows().where(conditions).update({ data: changes }),
    );
    return done.stats.updated;
  }

  async function remove(conditions: Conditions): Promise<number> {
    const done = await attempt<{ stats: { removed: number } }>(() => rows().where(conditions).remove());
    return done.stats.removed;
  }

  return { find, list, insert, count, update, remove };
}
