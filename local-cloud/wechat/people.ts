import type { Store } from '../database/store';

/** A visit is written down again after so many ms; in between, the memory knows better. */
const WRITE_AGAIN = 10 * 60_000;

/** Who has ever used the mini-program, and when last. */
export class People {
  private readonly lastSeen: Map<string, number>;
  private readonly lastWritten: Map<string, number>;

  constructor(private readonly store: Store) {
    // Whoever ever accepted a message was here, also in a folder that is older than this table.
    store.execute(`
      CREATE TABLE IF NOT EXISTS people (openid TEXT PRIMARY KEY, last_seen INTEGER NOT NULL) WITHOUT ROWID;
      INSERT OR IGNORE INTO people SELECT DISTINCT openid, 0 FROM credits;
    `);
    const rows = store.all('SELECT openid, last_seen FROM people');
    this.lastWritten = new Map(rows.map((row) => [String(row.openid), Number(row.last_seen)]));
    this.lastSeen = new Map(this.lastWritten);
  }

  /** Notes a visit at `now` (epoch ms). */
  see({ openid, now }: { openid: string; now: number }): void {
    this.lastSeen.set(openid, now);
    const written = this.lastWritten.get(openid);
    if (written !== undefined && now - written < WRITE_AGAIN) return;

    this.lastWritten.set(openid, now);
    const sql = 'INSERT OR REPLACE INTO people (openid, last_seen) VALUES (?, ?)';
    // Lost with a full disk: then only a restart forgets the visit, and the next one is written again.
    this.store.write(() => this.store.run(sql, openid, now)).catch(() => this.lastWritten.delete(openid));
  }

  /** Those seen last, the latest first; `lastSeen` is epoch ms, 0 when it is not known any more. */
  list(limit: number): { openid: string; lastSeen: number }[] {
    const all = [...this.lastSeen].map(([openid, lastSeen]) => ({ openid, lastSeen }));
    return all.sort((left, right) => right.lastSeen - left.lastSeen).slice(0, limit);
  }

  isKnown(openid: unknown): openid is string {
    return typeof openid === 'string' && this.lastSeen.has(openid);
  }

  /** Ms since the last visit; infinite for a stranger. */
  absence({ openid, now }: { openid: string; now: number }): number {
    const seen = this.lastSeen.get(openid);
    return seen === undefined ? Infinity : now - seen;
  }
}
