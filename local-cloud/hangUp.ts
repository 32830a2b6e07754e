import type { FastifyReply } from 'fastify';

/** Ends the connection without an answer, as a network does that breaks. */
export function hangUp(reply: FastifyReply): FastifyReply {
  reply.raw.destroy();
  return reply.hijack();
}
