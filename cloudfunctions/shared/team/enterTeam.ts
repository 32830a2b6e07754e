import { AppError, forbidden } from '../AppError';
import { accessOf } from '../repositories/accounts/accessOf';
import type { Access } from '../repositories/accounts/Access';
import { findAccount } from '../repositories/accountRepository';
import type { Account } from '../repositories/accountRepository';
import { findEnterprise } from '../repositories/enterpriseRepository';
import type { Enterprise } from '../repositories/enterpriseRepository';

/** One person's place in one enterprise. */
export interface TeamPlace {
  readonly enterprise: Enterprise;
  readonly access: Access;
  readonly isOwner: boolean;
}

/** @throws AppError FORBIDDEN for those who see nothing of the enterprise */
export async function enterTeam(caller: Account, enterpriseId: string): Promise<TeamPlace> {
  const access = accessOf(caller, enterpriseId);
  const enterprise = access ? await findEnterprise(enterpriseId) : undefined;
  if (!access || !enterprise) throw forbidden('您现在不能看这家企业。如需查看,请联系贵公司管理员邀请您。');
  return { enterprise, access, isOwner: enterprise.ownerAccountId === caller._id };
}

/** @throws AppError FORBIDDEN for everyone but the owner */
export async function enterAsOwner(caller: Account, enterpriseId: string): Promise<TeamPlace> {
  const place = await enterTeam(caller, enterpriseId);
  refuseUnlessOwner(place);
  return place;
}

/** @throws AppError FORBIDDEN for everyone but the owner */
export function refuseUnlessOwner({ isOwner }: TeamPlace): void {
  if (!isOwner) throw forbidden('只有管理员可以决定谁能看。请联系贵公司管理员。');
}

/** A colleague and what they see. @throws AppError NOT_ALLOWED when they see nothing of the enterprise any more */
export async function getColleague(
  enterpriseId: string,
  accountId: string,
): Promise<{ account: Account; access: Access }> {
  const account = await findAccount(accountId);
  const access = account && accessOf(account, enterpriseId);
  if (!account || !access)
    throw new AppError('NOT_ALLOWED', { userMessage: '这位同事已经不能看这家企业了,请刷新。' });
  return { account, access };
}

export function changedMeanwhile(): AppError {
  return new AppError('CONFLICT', { userMessage: '这位同事能看的范围刚被改过,请刷新后再改。' });
}
