import { z } from '@/domain/zod';

import { AppError, badInput } from '../../../shared/AppError';
import { environment } from '../../../shared/environment';
import { guessing } from '../../../shared/guesses';
import { answerMe } from '../../../shared/me/answerMe';
import { personFields } from '../../../shared/me/personFields';
import {
  accountIdOf,
  getAccount,
  grantRoles,
  saveAccount,
} from '../../../shared/repositories/accountRepository';
import { isFirstSupervisor } from '../../../shared/repositories/settingRepository';
import { isSameText } from '../../../shared/secrets/blindIndex';
import { commandInput, publicProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ ...personFields, code: z.string('请填写启用码。').max(100) });

/** The first member of the working group, who then invites everyone else. Works until somebody has done it. */
export const claimSetup = publicProcedure
  .input(input)
  .mutation(async ({ ctx, input: { code, name, phone } }) => {
    if (ctx.openid === '') throw new AppError('FORBIDDEN', { userMessage: '请先登录微信。' });
    const guess = { openid: ctx.openid, place: 'setup.claim', now: ctx.now };
    const isRight = () => Promise.resolve(isSameText(code, environment().SETUP_CODE) || undefined);
    if (!(await guessing(guess, isRight))) throw badInput('启用码不对,请向部署人员核对。', 'code');

    const accountId = accountIdOf(ctx.openid);
    if (!(await isFirstSupervisor({ accountId, now: ctx.now })))
      throw new AppError('NOT_ALLOWED', { userMessage: '工作组已经启用,请向工作组成员要邀请码。' });

    await saveAccount({ openid: ctx.openid, name, phone }, ctx.now);
    await grantRoles({ accountId, roles: ['supervisor'], departmentId: null });
    return answerMe(await getAccount(accountId));
  });
