import { randomBytes } from 'node:crypto';

/** How long a ticket is good for, in ms: CloudIDs and phone codes both live five minutes. */
const LIFE = 5 * 60_000;
/** Ended tickets are remembered so long, so that they can be told from unknown ones. */
const MEMORY = 60 * 60_000;

type Ticket<Content> = { openid: string; content: Content; expires: number };

export type Redeemed<Content> = { content: Content } | { refusal: 'unknown' | 'expired' | 'notYours' };

/** What a phone hands out and a function changes for the thing itself: once, within five minutes. In memory only. */
export class Tickets<Content> {
  private readonly tickets = new Map<string, Ticket<Content>>();

  /** `now` is epoch ms. */
  issue({ openid, content, now }: { openid: string; content: Content; now: number }): string {
    for (const [id, { expires }] of this.tickets) if (expires + MEMORY < now) this.tickets.delete(id);

    const id = randomBytes(24).toString('base64url');
    this.tickets.set(id, { openid, content, expires: now + LIFE });
    return id;
  }

  /** Uses a ticket up. With `openid`, only its own person's call does; a refused one stays as it was. */
  redeem({ id, openid, now }: { id: string; openid?: string; now: number }): Redeemed<Content> {
    const ticket = this.tickets.get(id);
    if (!ticket) return { refusal: 'unknown' };
    if (openid !== undefined && openid !== ticket.openid) return { refusal: 'notYours' };
    if (now >= ticket.expires) return { refusal: 'expired' };

    this.tickets.delete(id);
    return { content: ticket.content };
  }
}
