import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** What `POST /login` takes as an identity: it becomes the OPENID, letter for letter. */
export const IDENTITY = /^[\w.@-]{1,64}$/;

/** Tokens whose signature has been checked are remembered, so many at most. */
const MOST_KNOWN = 1000;

/** Tokens that say who calls. They hold as long as the data folder's key does, also across restarts. */
export class Sessions {
  private readonly genuine = new Map<string, string>();

  /** `onSeen` is told of every request that a person makes. */
  constructor(
    private readonly key: string,
    private readonly onSeen: (identity: string) => void = () => undefined,
  ) {}

  tokenFor(identity: string): string {
    this.onSeen(identity);
    const name = Buffer.from(identity).toString('base64url');
    return `${name}.${this.sign(name)}`;
  }

  /** The identity of a genuine token, else undefined. */
  identityOf(token: string): string | undefined {
    const known = this.genuine.get(token);
    if (known !== undefined) return known;

    const [name = '', signature = ''] = token.split('.');
    const expected = Buffer.from(this.sign(name));
    const given = Buffer.from(signature);
    const isGenuine = expected.length === given.length && timingSafeEqual(expected, given);
    if (!isGenuine) return undefined;

    const identity = Buffer.from(name, 'base64url').toString();
    if (this.genuine.size >= MOST_KNOWN) this.genuine.clear();
    this.genuine.set(token, identity);
    return identity;
  }

  /** The caller of a request with `Authorization: Bearer <token>`. */
  callerOf(request: FastifyRequest): string | undefined {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const identity = token === undefined ? undefined : this.identityOf(token);
    if (identity !== undefined) this.onSeen(identity);
    return identity;
  }

  private sign(name: string): string {
    return createHmac('sha256', this.key).update(`session\n${name}`).digest('base64url');
  }
}
