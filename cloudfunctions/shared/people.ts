import type { Actor, ActorRole } from '@/domain/agencyCase/Actor';

import { AppError, forbidden } from './AppError';
import type { RequestContext } from './context';
import type { Account, StaffRole } from './repositories/accountRepository';

const roleNames: Readonly<Record<StaffRole, string>> = {
  window: '综合窗口',
  specialist: '帮代办专员',
  supervisor: '工作组',
};

/** @throws AppError NOT_SIGNED_UP when nobody with this openid has told us who they are */
export async function signedUpAccount(ctx: RequestContext): Promise<Account> {
  const account = await ctx.account();
  if (!account)
    throw new AppError('NOT_SIGNED_UP', { userMessage: '请先登记您的姓名和单位,再办理这项业务。' });
  return account;
}

/** @throws AppError NOT_SIGNED_UP, or FORBIDDEN when the account has none of the roles */
export async function staffAccount(ctx: RequestContext, roles: readonly StaffRole[]): Promise<Account> {
  const account = await signedUpAccount(ctx);
  if (roles.some((role) => account.staffRoles.includes(role))) return account;

  const names = roles.map((role) => roleNames[role]).join('或');
  throw forbidden(`这项操作由${names}办理。如果您是工作人员,请先用邀请码加入。`);
}

/** Who acts, as the rules know people. */
export function actorOf(account: Account, role: ActorRole): Actor {
  const enterpriseIds = role === 'applicant' ? account.enterpriseIds : [];
  return { accountId: account._id, role, name: account.name, enterpriseIds };
}
