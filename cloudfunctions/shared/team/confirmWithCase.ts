import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { findClaimOf } from '../repositories/claimRepository';
import { findEnterprise } from '../repositories/enterpriseRepository';
import { confirmClaim } from './decideClaim';

/**
 * Accepting the request of an enterprise that nobody owns yet confirms the binding with it: the window has looked at
 * both. Where there is an owner, coming in their place stays a question of its own.
 */
export async function confirmWithCase({
  document,
  by,
  now,
}: {
  readonly document: Pick<CaseDocument, 'enterprise' | 'submittedBy'>;
  readonly by: string;
  readonly now: string;
}): Promise<void> {
  const { enterpriseId } = document.enterprise;
  const { accountId, role } = document.submittedBy;
  if (role !== 'applicant') return;

  const [claim, enterprise] = await Promise.all([
    findClaimOf({ enterpriseId, accountId }),
    findEnterprise(enterpriseId),
  ]);
  const isFirst = claim?.state === 'pending' && claim.replaces === null;
  if (isFirst && enterprise?.ownerAccountId === null) await confirmClaim({ claimId: claim._id, by, now });
}
