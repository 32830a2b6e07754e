import Database from 'libsql';

/** A value that SQLite takes or gives back here. */
export type SqlValue = string | number | Uint8Array;
export type Row = Record<string, SqlValue | null>;

type Work = { run: () => unknown; resolve: (value: unknown) => void; reject: (reason: unknown) => void };

/** What the tables of a data folder look like; raised when an older program could not read them. */
const FORMAT = 3;

/** The file was written by a newer program. */
export class NewerFormatError extends Error {}

/**
 * One SQLite file in WAL mode with synchronous=FULL: whatever `write` has resolved is on the disk.
 * Writes that arrive in one turn of the event loop share one commit, each in its own savepoint.
 */
export class Store {
  private readonly connection: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();
  private pending: Work[] = [];
  private readonly format: number;

  constructor(file: string) {
    this.connection = new Database(file);
    this.connection.pragma('journal_mode = WAL');
    this.connection.pragma('synchronous = FULL');
    this.connection.pragma('cache_size = -32000');
    this.format = this.checkFormat();
  }

  /** Runs statements that take no parameters, such as the making of tables. */
  execute(sql: string): void {
    this.connection.exec(sql);
  }

  run(sql: string, ...parameters: SqlValue[]): { changes: number; lastInsertRowid: number } {
    const result = this.prepare(sql).run(...parameters);
    return { changes: result.changes, lastInsertRowid: Number(result.lastInsertRowid) };
  }

  get(sql: string, ...parameters: SqlValue[]): Row | undefined {
    return this.prepare(sql).get(...parameters) as Row | undefined;
  }

  all(sql: string, ...parameters: SqlValue[]): Row[] {
    return this.prepare(sql).all(...parameters) as Row[];
  }

  /** Runs `work` in a transaction and resolves with its result once that is durable; a throw undoes only itself. */
  write<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.pending.push({ run: work, resolve: resolve as (value: unknown) => void, reject });
      if (this.pending.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Runs `change` once, in one durable step, where an older program wrote the file (or nobody yet). */
  upgrade(change: () => void): void {
    if (this.format === FORMAT) return;
    this.execute('BEGIN IMMEDIATE');
    try {
      change();
      this.execute(`PRAGMA user_version = ${FORMAT}`);
      this.execute('COMMIT');
    } catch (error) {
      this.execute('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.flush();
    this.statements.clear();
    this.connection.close();
  }

  private checkFormat(): number {
    const format = Number(this.get('PRAGMA user_version')?.user_version ?? 0);
    if (format > FORMAT) {
      this.connection.close();
      throw new NewerFormatError(`format ${format}`);
    }
    return format;
  }

  private prepare(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;

    const statement = this.connection.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }

  private flush(): void {
    const batch = this.pending;
    this.pending = [];
    if (batch.length === 0) return;

    let settle: (() => void)[];
    try {
      this.execute('BEGIN IMMEDIATE');
      settle = batch.map((work) => (batch.length === 1 ? this.perform(work) : this.attempt(work)));
      this.execute('COMMIT');
    } catch (error) {
      if (this.connection.inTransaction) this.execute('ROLLBACK');
      settle = batch.map((work) => () => work.reject(error));
    }
    for (const settleOne of settle) settleOne();
  }

  private perform(work: Work): () => void {
    const result = work.run();
    return () => work.resolve(result);
  }

  /** Work that shares its commit with other work must fail alone. */
  private attempt(work: Work): () => void {
    this.execute('SAVEPOINT work');
    try {
      const settle = this.perform(work);
      this.execute('RELEASE work');
      return settle;
    } catch (error) {
      this.execute('ROLLBACK TO work');
      this.execute('RELEASE work');
      return () => work.reject(error);
    }
  }
}
