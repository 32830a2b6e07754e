import { z } from '@/domain/zod';

import { AppError, badInput } from '../../../shared/AppError';
import { guessing } from '../../../shared/guesses';
import { answerMe } from '../../../shared/me/answerMe';
import { personFields } from '../../../shared/me/personFields';
import {
  accountIdOf,
  getAccount,
  grantRoles,
  saveAccount,
} from '../../../shared/repositories/accountRepository';
import { takeInvite } from '../../../shared/repositories/inviteRepository';
import { commandInput, publicProcedure } from '../../../shared/trpc';

const input = commandInput.extend({
  ...personFields,
  code: z.string('请填写邀请码。').min(1, '请填写邀请码。').max(40),
});

/** O3: a member named by the working group joins with the code that they were given. It works once. */
export const joinStaff = publicProcedure
  .input(input)
  .mutation(async ({ ctx, input: { code, name, phone } }) => {
    if (ctx.openid === '') throw new AppError('FORBIDDEN', { userMessage: '请先登录微信。' });

    const accountId = accountIdOf(ctx.openid);
    const guess = { openid: ctx.openid, place: 'staff.join', now: ctx.now };
    const invite = await guessing(guess, () => takeInvite({ code, accountId, now: ctx.now }));
    if (!invite) throw badInput('邀请码不对、已过期或已被使用,请向工作组要一个新的。', 'code');

    await saveAccount({ openid: ctx.openid, name, phone }, ctx.now);
    await grantRoles({ accountId, roles: invite.roles, departmentId: invite.departmentId });
    return answerMe(await getAccount(accountId));
  });
