import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** What `POST /login` takes as an identity: it becomes the OPENID, letter for letter. */
export const IDENTITY = /^[\w.@-]{1,64}$/;

/** Tokens that say who calls. They hold as long as the data folder's key does, also across restarts. */
export class Sessions {
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
    const [name = '', signature = ''] = token.split('.');
    const expected = Buffer.from(this.sign(name));
    const given = Buffer.from(signature);
    const isGenuine = expected.length === given.length && timingSafeEqual(expected, given);
    return isGenuine ? Buffer.from(name, 'base64url').toString() : undefined;
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
