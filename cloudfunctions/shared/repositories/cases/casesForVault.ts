import { command } from '../../database/collection';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** Cases whose papers have waited for the vault since before `before` (ISO), the longest waiting first. */
export function casesForVault({ before, limit }: { before: string; limit: number }): Promise<CaseDocument[]> {
  return cases.list({
    where: { vaultDueAt: command.gt('').and(command.lt(before)) },
    orderBy: [['vaultDueAt', 'asc']],
    limit,
  });
}

/** Unless more was handed in meanwhile. The version stays: nothing of the case has changed for anybody. */
export async function settleVaultDue({
  caseId,
  vaultDueAt,
}: {
  caseId: string;
  vaultDueAt: string;
}): Promise<void> {
  await cases.update({ _id: caseId, vaultDueAt }, { vaultDueAt: null });
}
