import { initTRPC } from '@trpc/server';

import { wordsIn } from '@/domain/shared/wordsIn';
import { z } from '@/domain/zod';

import type { RequestContext } from './context';
import { signedUpAccount, staffAccount } from './people';
import type { StaffRole } from './repositories/accountRepository';
import { checkWords } from './words/checkWords';

const t = initTRPC.context<RequestContext>().create({ isServer: true, isDev: false });

export const router = t.router;

/**
 * Nobody but their writers reads these, and they are saved while people type; the words are checked when they are handed
 * in or published.
 */
const drafts: ReadonlySet<string> = new Set([
  ...['drafts.save', 'forms.save', 'articles.saveDraft', 'catalogue.saveDraft'],
]);

/** The one place where the words of every command are checked, while the account is being looked up. */
const checkedWords = t.middleware(async ({ ctx, type, path, getRawInput, next }) => {
  if (type !== 'mutation' || drafts.has(path)) return next();

  const said = wordsIn(await getRawInput());
  const [wordsCheck] = await Promise.all([checkWords({ said, openid: ctx.openid }), ctx.account()]);
  return next({ ctx: { wordsCheck } });
});

/** Any signed-in openid, known or not. */
export const publicProcedure = t.procedure.use(checkedWords);

/** Someone who has told us who they are. */
export const signedUpProcedure = publicProcedure.use(async ({ ctx, next }) =>
  next({ ctx: { ...ctx, caller: await signedUpAccount(ctx) } }),
);

/** Someone with one of these roles. */
export function staffProcedure(...roles: StaffRole[]) {
  return publicProcedure.use(async ({ ctx, next }) =>
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
