import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalidParameter, messageOf } from '../cloudError';
import { isPlainObject } from '../database/document';

/** A request's body; an empty one counts as an empty object. Throws INVALID_PARAM, which becomes 400. */
export function jsonOf(request: FastifyRequest): Record<string, unknown> {
  const body = request.body as Buffer | undefined;
  if (body === undefined || body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch (error) {
    throw invalidParameter(`请求内容不是 JSON:${messageOf(error)}`);
  }
  if (isPlainObject(value)) return value;
  throw invalidParameter('请求内容应当是一个 JSON 对象。');
}

export function unauthorized(reply: FastifyReply): unknown {
  return reply.code(401).send({ errCode: -501008, errMsg: '请先登录。' });
}
