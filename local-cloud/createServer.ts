import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { CloudError } from './cloudError';

/** Names by which this machine calls itself; others mean that a foreign page points its own name here. */
const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * The HTTP server: bodies arrive as bytes, requests under a foreign host name or from a foreign page are refused, and
 * failures have the platform's shape.
 */
export function createServer(): FastifyInstance {
  const server = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 4000 } });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  server.addHook('onRequest', async (request, reply) => {
    const { host = '', origin } = request.headers;
    const isForeign = !LOCAL_HOST.test(host) || (origin !== undefined && !isLocalOrigin(origin));
    if (isForeign) return reply.code(403).send({ errCode: -501008, errMsg: '只接受本机的访问。' });
  });
  server.setErrorHandler((error: FastifyError | CloudError, _request, reply) => {
    if (error instanceof CloudError) return reply.code(400).send({ errCode: -501007, errMsg: error.message });
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error('[cloud]', error);
    return reply.code(status).send({ errCode: -501001, errMsg: error.message });
  });
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errCode: -501007, errMsg: '没有这个地址。' }),
  );
  return server;
}

/** `null` is what a sandboxed frame sends; it is not this cloud's page. */
function isLocalOrigin(origin: string): boolean {
  return LOCAL_HOST.test(origin.replace(/^https?:\/\//, ''));
}
