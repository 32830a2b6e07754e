import { CreditCode } from '@/domain/shared/creditCode';
import { PhoneNumber } from '@/domain/shared/phoneNumber';
import { shortText } from '@/domain/shared/text';

import { AppError } from '../../../shared/AppError';
import { answerMe } from '../../../shared/me/answerMe';
import {
  accountIdOf,
  addMembership,
  getAccount,
  saveAccount,
} from '../../../shared/repositories/accountRepository';
import { isContactPhone } from '../../../shared/repositories/contactRepository';
import { claimEnterprise, findOrAddEnterprise } from '../../../shared/repositories/enterpriseRepository';
import type { Enterprise } from '../../../shared/repositories/enterpriseRepository';
import { commandInput, publicProcedure } from '../../../shared/trpc';

const input = commandInput.extend({
  creditCode: CreditCode,
  enterpriseName: shortText('企业名称', 60),
  myName: shortText('姓名', 20),
  phone: PhoneNumber,
});

function refused(userMessage: string): AppError {
  return new AppError('NOT_ALLOWED', { userMessage, fields: { creditCode: userMessage } });
}

/** Nobody becomes an owner of what the counter entered for another: the number left there must be theirs. */
async function claim(enterprise: Enterprise, accountId: string, phone: string): Promise<void> {
  if (enterprise.ownerAccountId === accountId) return;
  if (enterprise.ownerAccountId !== null)
    throw refused('这家企业已由其他同事绑定,请联系贵公司管理员邀请您。');
  if (!(await isContactPhone(enterprise._id, phone)))
    throw refused('这家企业在窗口办过业务,请填写当时留下的联系电话,或到综合窗口更正。');
  if (!(await claimEnterprise(enterprise._id, accountId)))
    throw refused('这家企业已由其他同事绑定,请联系贵公司管理员邀请您。');
}

/** A1: signs the person up and makes them the one who acts for their enterprise. Repeating it changes nothing. */
export const bindEnterprise = publicProcedure.input(input).mutation(async ({ ctx, input: told }) => {
  const { creditCode, enterpriseName: name, myName, phone } = told;
  if (ctx.openid === '') throw new AppError('FORBIDDEN', { userMessage: '请先登录微信。' });

  // The account comes last, so that a refusal leaves nothing behind; its id is known before.
  const accountId = accountIdOf(ctx.openid);
  const wanted = { creditCode, name, ownerAccountId: accountId, createdAt: ctx.now };
  const enterprise = await findOrAddEnterprise(wanted);
  await claim(enterprise, accountId, phone);

  await saveAccount({ openid: ctx.openid, name: myName, phone }, ctx.now);
  await addMembership(accountId, enterprise._id);
  return answerMe(await getAccount(accountId));
});
