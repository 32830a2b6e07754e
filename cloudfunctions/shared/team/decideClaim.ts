import { AppError, notFound } from '../AppError';
import { getAccount } from '../repositories/accountRepository';
import { accessOf } from '../repositories/accounts/accessOf';
import type { EndingKind } from '../repositories/accounts/Access';
import { endAccess, grantAccess } from '../repositories/accounts/members';
import { decideClaim, findClaim, markBeingConfirmed } from '../repositories/claimRepository';
import type { EnterpriseClaim } from '../repositories/claimRepository';
import { renameEnterprise, replaceOwner } from '../repositories/enterpriseRepository';
import { claimMessage } from './claimMessage';

interface Decision {
  readonly claimId: string;
  /** The account of whoever decides at the window. */
  readonly by: string;
  /** ISO instant. */
  readonly now: string;
}

/** @throws AppError NOT_FOUND, or NOT_ALLOWED where it was decided the other way */
async function openClaim(claimId: string, wanted: 'confirmed' | 'declined'): Promise<EnterpriseClaim> {
  const claim = await findClaim(claimId);
  if (!claim) throw notFound('没有找到这条绑定申请,请刷新列表。');
  if (claim.state === 'pending' || claim.state === wanted) return claim;

  const userMessage = `这家企业刚由其他同事${claim.state === 'confirmed' ? '确认' : '退回'},请刷新列表。`;
  throw new AppError('NOT_ALLOWED', { userMessage });
}

/** Ends what an account sees, whatever it is by now; without effect where it sees nothing. */
async function endFor({
  accountId,
  enterpriseId,
  how,
  reason,
  by,
  now,
}: {
  readonly accountId: string;
  readonly enterpriseId: string;
  readonly how: EndingKind;
  readonly reason: string;
  readonly by: string;
  readonly now: string;
}): Promise<void> {
  const access = accessOf(await getAccount(accountId), enterpriseId);
  if (!access) return;

  const isEnded = await endAccess({ accountId, enterpriseId, access, ended: { how, at: now, by, reason } });
  if (!isEnded) await endFor({ accountId, enterpriseId, how, reason, by, now });
}

/**
 * The window has seen that the person belongs to the enterprise: from now on they own it and see all of it. A colleague
 * who declines meanwhile is refused. Ownership comes first, for only one of two rivals gets it; a crash in between leaves
 * the claim to be confirmed once more.
 */
export async function confirmClaim({ claimId, by, now }: Decision): Promise<void> {
  await markBeingConfirmed(claimId, true);
  const claim = await openClaim(claimId, 'confirmed');
  if (claim.state === 'confirmed') return;

  const { enterpriseId, accountId, enterpriseName, position, replaces } = claim;
  if (!(await replaceOwner({ enterpriseId, from: replaces, to: accountId }))) {
    await markBeingConfirmed(claimId, false);
    throw new AppError('NOT_ALLOWED', {
      userMessage: '这家企业已有管理员,不能再确认另一位。请退回这条申请,并请对方找管理员邀请。',
    });
  }

  const access = { scope: { kind: 'all' } as const, position, since: now, by };
  await grantAccess({ accountId, enterpriseId, access });
  if (replaces !== null && replaces !== accountId)
    await endFor({ accountId: replaces, enterpriseId, how: 'replaced', reason: '', by, now });
  await renameEnterprise(enterpriseId, enterpriseName);
  const decision = { state: 'confirmed', decidedAt: now, decidedBy: by, reason: '' } as const;
  await decideClaim(claimId, decision, claimMessage(claim, { ...decision, now }));
}

/** From the next call on the person sees nothing under this enterprise; the reason stands on their page. */
export async function declineClaim({
  claimId,
  by,
  now,
  reason,
  commandId,
}: Decision & { readonly reason: string; readonly commandId: string }): Promise<void> {
  const claim = await openClaim(claimId, 'declined');
  // Sent back by this very command before, and bound anew since: what was put right is looked at anew.
  if (claim.state === 'pending' && claim.commandId === commandId) return;

  const decision = { state: 'declined', decidedAt: now, decidedBy: by, reason } as const;
  await decideClaim(claimId, { ...decision, commandId }, claimMessage(claim, { ...decision, now }));
  const decided = await openClaim(claimId, 'declined');
  if (decided.state === 'pending')
    throw new AppError('NOT_ALLOWED', {
      userMessage: '其他同事已开始确认这家企业,没有退回。请刷新列表;还在列表里的,请再点一次“确认”。',
    });

  // Somebody whom a colleague let in sees more than their own requests, and keeps that.
  const { accountId, enterpriseId } = claim;
  const access = accessOf(await getAccount(accountId), enterpriseId);
  if (access?.scope.kind !== 'own') return;
  await endFor({ accountId, enterpriseId, how: 'declined', reason: decided.reason, by, now });
}
