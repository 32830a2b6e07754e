import { randomUUID } from 'node:crypto';
import type { Row, Store } from '../database/store';

export type MessageFields = Record<string, { value: string | number }>;
export type Message = { openid: string; templateId: string; page: string; data: MessageFields };
export type SentMessage = Message & { messageId: string; /** ISO time. */ at: string };

/** `before`: the cursor of the page before. */
type Listing = { openid?: string; before?: number; limit: number };

/** Subscription messages sent, and how many more each user has accepted of each template. */
export class Mailbox {
  constructor(private readonly store: Store) {
    store.execute(`
      CREATE TABLE IF NOT EXISTS messages (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id TEXT NOT NULL,
        openid TEXT NOT NULL,
        template_id TEXT NOT NULL,
        page TEXT NOT NULL,
        data TEXT NOT NULL,
        at TEXT NOT NULL
      );
      CREATE INDEX IF NOT EXISTS messages_openid ON messages (openid, seq);
      CREATE TABLE IF NOT EXISTS credits (
        openid TEXT NOT NULL,
        template_id TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (openid, template_id)
      ) WITHOUT ROWID;
    `);
  }

  /** What one accept in wx.requestSubscribeMessage gives: one more message of each template. */
  async accept({ openid, templateIds }: { openid: string; templateIds: string[] }): Promise<void> {
    const sql = `INSERT INTO credits (openid, template_id, count) VALUES (?, ?, 1)
      ON CONFLICT (openid, template_id) DO UPDATE SET count = count + 1`;
    await this.store.write(() => {
      for (const templateId of templateIds) this.store.run(sql, openid, templateId);
    });
  }

  /** How many more messages of each template may be sent to a person. */
  creditsOf(openid: string): Record<string, number> {
    const rows = this.store.all('SELECT template_id, count FROM credits WHERE openid = ?', openid);
    return Object.fromEntries(rows.map((row) => [String(row.template_id), Number(row.count)]));
  }

  /** Uses one credit and keeps the message in one commit; undefined when there is no credit left. */
  async send({ message, at }: { message: Message; at: string }): Promise<SentMessage | undefined> {
    const { openid, templateId, page, data } = message;
    return this.store.write(() => {
      const use = 'UPDATE credits SET count = count - 1 WHERE openid = ? AND template_id = ? AND count > 0';
      if (this.store.run(use, openid, templateId).changes === 0) return undefined;

      const messageId = randomUUID();
      const keep = `INSERT INTO messages (message_id, openid, template_id, page, data, at) VALUES (?, ?, ?, ?, ?, ?)`;
      this.store.run(keep, messageId, openid, templateId, page, JSON.stringify(data), at);
      return { messageId, ...message, at };
    });
  }

  /** Messages sent, the newest first, of one user or of all; `cursor` leads to the older ones, where there are any. */
  list({ openid, before = Number.MAX_SAFE_INTEGER, limit }: Listing): {
    messages: SentMessage[];
    cursor?: number;
  } {
    const order = 'seq < ? ORDER BY seq DESC LIMIT ?';
    const rows =
      openid === undefined
        ? this.store.all(`SELECT * FROM messages WHERE ${order}`, before, limit + 1)
        : this.store.all(`SELECT * FROM messages WHERE openid = ? AND ${order}`, openid, before, limit + 1);

    const messages = rows.slice(0, limit).map(toMessage);
    return rows.length > limit ? { messages, cursor: Number(rows[limit - 1]?.seq) } : { messages };
  }
}

function toMessage(row: Row): SentMessage {
  return {
    messageId: String(row.message_id),
    openid: String(row.openid),
    templateId: String(row.template_id),
    page: String(row.page),
    data: JSON.parse(String(row.data)) as MessageFields,
    at: String(row.at),
  };
}
