import { callTRPCProcedure } from '@trpc/server';
import type { AnyTRPCRouter } from '@trpc/server';

import { z } from '@/domain/zod';

import { AppError } from './AppError';
import { answerFault } from './answer';
import type { Answer } from './answer';
import { callerOpenid } from './cloud';
import { createContext } from './context';
import type { RequestContext } from './context';

const MAX_CALLS = 20;
/** Characters of one event. Files travel through storage, so words never need more. */
const MAX_EVENT_LENGTH = 256 * 1024;

const Call = z.object({
  path: z.string().regex(/^[a-z][A-Za-z0-9]{0,40}(\.[a-z][A-Za-z0-9]{0,40}){0,3}$/),
  type: z.enum(['query', 'mutation']),
  input: z.unknown().optional(),
});
type Call = z.infer<typeof Call>;

const Batch = z.object({ calls: z.array(z.unknown()).min(1).max(MAX_CALLS) });

function unknownProcedure(): AppError {
  return new AppError('UNKNOWN_PROCEDURE', { userMessage: '没有这项服务。请把小程序更新到最新版本后再试。' });
}

async function callOne(router: AnyTRPCRouter, ctx: RequestContext, event: unknown): Promise<Answer> {
  const parsed = Call.safeParse(event);
  const path = parsed.success ? parsed.data.path : '';
  try {
    if (!parsed.success) throw unknownProcedure();

    const { type, input } = parsed.data;
    const procedures: Readonly<Record<string, { _def: { type: Call['type'] } }>> = router._def.procedures;
    if (!Object.hasOwn(procedures, path) || procedures[path]?._def.type !== type) throw unknownProcedure();

    const getRawInput = () => Promise.resolve(input);
    const call = { router, path, getRawInput, ctx, type, signal: undefined, batchIndex: 0 };
    const output: unknown = await callTRPCProcedure(call);
    return { ok: true, output: output ?? null };
  } catch (fault) {
    return answerFault(fault, { functionName: ctx.functionName, path });
  }
}

function isQuery(call: unknown): boolean {
  return Call.safeParse(call).data?.type === 'query';
}

/** Queries side by side; with a mutation among them in order, for a later call may build on it. */
async function callEach(router: AnyTRPCRouter, ctx: RequestContext, calls: readonly unknown[]) {
  if (calls.every(isQuery))
    return { results: await Promise.all(calls.map((call) => callOne(router, ctx, call))) };

  const results: Answer[] = [];
  for (const call of calls) results.push(await callOne(router, ctx, call));
  return { results };
}

/**
 * A cloud function over a tRPC router. One call: `{ path, type, input }` is answered `{ ok, output | error }`;
 * several: `{ calls: […] }` (at most 20) are answered `{ results: […] }` in order. Either carries `at`, the instant of
 * the call, by which a phone finds out that its clock is wrong.
 */
export function serve({ router, functionName }: { router: AnyTRPCRouter; functionName: string }) {
  async function answer(ctx: RequestContext, event: unknown): Promise<Answer | { results: Answer[] }> {
    if ((JSON.stringify(event) ?? '').length > MAX_EVENT_LENGTH) {
      const tooLarge = new AppError('TOO_LARGE', { userMessage: '一次提交的内容太多,请分几次提交。' });
      return answerFault(tooLarge, { functionName, path: '' });
    }

    const isBatch = typeof event === 'object' && event !== null && Object.hasOwn(event, 'calls');
    if (!isBatch) return callOne(router, ctx, event);

    const batch = Batch.safeParse(event);
    if (batch.success) return callEach(router, ctx, batch.data.calls);

    const wrongBatch = new AppError('BAD_INPUT', { userMessage: `一次最多 ${MAX_CALLS} 个请求。` });
    return answerFault(wrongBatch, { functionName, path: '' });
  }

  return async function main(event: unknown) {
    const ctx = createContext({ openid: callerOpenid(), functionName, now: new Date().toISOString() });
    return { ...(await answer(ctx, event)), at: ctx.now };
  };
}
