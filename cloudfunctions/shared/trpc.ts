import { initTRPC } from '@trpc/server';

import { z } from '@/domain/zod';

import type { RequestContext } from './context';
import { signedUpAccount, staffAccount } from './people';
import type { StaffRole } from './repositories/accountRepository';

const t = initTRPC.context<RequestContext>().create({ isServer: true, isDev: false });

export const router = t.router;

/** Any signed-in openid, known or not. */
export const publicProcedure = t.procedure;

/** Someone who has told us who they are. */
export const signedUpProcedure = t.procedure.use(async ({ ctx, next }) =>
  next({ ctx: { ...ctx, caller: await signedUpAccount(ctx) } }),
);

/** Someone with one of these roles. */
export function staffProcedure(...roles: StaffRole[]) {
  return t.procedure.use(async ({ ctx, next }) =>
    next({ ctx: { ...ctx, caller: await staffAccount(ctx, roles) } }),
  );
}

/** Made by the client once for one intention, kept while it tries again. */
export const CommandId = z
  .string('请求里缺少编号,请重新打开页面再试。')
  .regex(/^[A-Za-z0-9_-]{8,64}$/, '请求的编号不对,请重新打开页面再试。');

/** The shape of every mutation's input. */
export const commandInput = z.object({ commandId: CommandId });
export const RecordId = z.string().min(1).max(80);
export const Cursor = z.string().max(200).nullish();
