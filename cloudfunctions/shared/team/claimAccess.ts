import { AppError } from '../AppError';
import { grantAccess } from '../repositories/accounts/members';
import { countPendingClaimsOf, saveClaim } from '../repositories/claimRepository';
import type { Enterprise } from '../repositories/enterpriseRepository';

const MOST_PENDING = 5;

interface Claiming {
  readonly accountId: string;
  readonly enterprise: Enterprise;
  readonly enterpriseName: string;
  readonly position: string;
  readonly isTakingOver: boolean;
  /** Whether a colleague has let the person in already: then only the ownership is claimed. */
  readonly isMember: boolean;
  /** ISO instant. */
  readonly now: string;
}

function refused(userMessage: string): AppError {
  return new AppError('NOT_ALLOWED', { userMessage, fields: { creditCode: userMessage } });
}

/**
 * Asks first whether the person may claim the enterprise, then answers what makes the claim. The claim comes before
 * the access: a crash in between leaves something that the window sees.
 * @throws AppError NOT_ALLOWED
 */
export async function claimAccess(claiming: Claiming): Promise<() => Promise<void>> {
  const { accountId, enterprise, enterpriseName, position, isTakingOver, isMember, now } = claiming;
  const { _id: enterpriseId, ownerAccountId } = enterprise;
  if (ownerAccountId !== null && !isTakingOver)
    throw refused('这家企业已有管理员,请让管理员发邀请给您;管理员换了微信或已离职,可申请由窗口核对后接手。');
  if ((await countPendingClaimsOf(accountId, enterpriseId)) >= MOST_PENDING)
    throw refused(`您有 ${MOST_PENDING} 家企业在等窗口确认,请等确认后再绑定。`);

  return async () => {
    const replaces = ownerAccountId;
    await saveClaim({ enterpriseId, accountId, enterpriseName, position, replaces, at: now });
    if (isMember) return;
    const access = { scope: { kind: 'own' } as const, position, since: now, by: null };
    await grantAccess({ accountId, enterpriseId, access });
  };
}
