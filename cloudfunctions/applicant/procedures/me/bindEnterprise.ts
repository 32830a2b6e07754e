import { CreditCode } from '@/domain/shared/creditCode';
import { shortText } from '@/domain/shared/text';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { phoneFields, toldPhone } from '../../../shared/me/toldPhone';
import { answerMe } from '../../../shared/me/answerMe';
import {
  accountIdOf,
  findAccount,
  getAccount,
  saveAccount,
} from '../../../shared/repositories/accountRepository';
import { usualPosition } from '../../../shared/repositories/accounts/Access';
import { claimAccess } from '../../../shared/team/claimAccess';
import { findOrAddEnterprise } from '../../../shared/repositories/enterpriseRepository';
import { commandInput, publicProcedure } from '../../../shared/trpc';

const input = commandInput.extend({
  creditCode: CreditCode,
  enterpriseName: shortText('企业名称', 60),
  myName: shortText('姓名', 20),
  position: shortText('您的身份', 20).default(usualPosition),
  ...phoneFields,
  /** The enterprise has an owner, and it is me with another WeChat account, or I come after them. */
  isTakingOver: z.boolean().default(false),
});

/**
 * A1: signs the person up and claims the enterprise for them. Until the window confirms it, they may hand in requests
 * and see those alone; whoever typed a public credit code sees nothing of others. Repeating it changes nothing.
 */
export const bindEnterprise = publicProcedure.input(input).mutation(async ({ ctx, input: told }) => {
  const { creditCode, enterpriseName: name, myName, position, isTakingOver } = told;
  if (ctx.openid === '') throw new AppError('FORBIDDEN', { userMessage: '请先登录微信。' });

  const number = await toldPhone(ctx, told);
  // The account comes after the refusals, so that they leave nothing behind; its id is known before.
  const accountId = accountIdOf(ctx.openid);
  const wanted = { creditCode, name, ownerAccountId: null, createdAt: ctx.now };
  const [known, enterprise] = await Promise.all([findAccount(accountId), findOrAddEnterprise(wanted)]);
  const isMember = known?.enterpriseIds.includes(enterprise._id) ?? false;
  const isMine = isMember && (!isTakingOver || enterprise.ownerAccountId === accountId);
  const claim = { accountId, enterprise, enterpriseName: name, position, isTakingOver, isMember };
  const makeClaim = isMine ? undefined : await claimAccess({ ...claim, now: ctx.now });

  await saveAccount({ openid: ctx.openid, name: myName, ...number }, ctx.now);
  await makeClaim?.();
  return answerMe(await getAccount(accountId));
});
