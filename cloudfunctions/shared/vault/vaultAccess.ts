import type { VaultPaper } from '@/domain/vault/VaultPaper';

import { forbidden, notFound } from '../AppError';
import type { Account } from '../repositories/accountRepository';
import { accessOf } from '../repositories/accounts/accessOf';
import { projectIdOf } from '../repositories/projectRepository';
import { findPaper } from '../repositories/vault/vaultPapers';
import type { VaultDocument } from '../repositories/vault/vaultPapers';

/** What somebody may see of an enterprise's vault: the enterprise's own papers, and those of these projects. */
export interface VaultReach {
  /** Undefined for every project. */
  readonly projectIds: readonly string[] | undefined;
}

/**
 * The one place that says who may see what of an enterprise's projects and papers.
 * @throws AppError FORBIDDEN for who does not belong to the enterprise, or is not confirmed yet
 */
export function vaultReachOf(account: Account, enterpriseId: string): VaultReach {
  const scope = accessOf(account, enterpriseId)?.scope;
  if (scope === undefined) throw forbidden('这是其他企业的材料库。如需查看,请联系该企业的管理员开通。');
  if (scope.kind === 'own') throw forbidden('窗口确认这家企业后,您才能看它的材料库。');
  if (scope.kind === 'all') return { projectIds: undefined };
  return { projectIds: scope.projects.map((name) => projectIdOf({ enterpriseId, name })) };
}

/** Whoever still waits for the window sees nothing of the vault. */
export function isInside(account: Account, enterpriseId: string): boolean {
  const scope = accessOf(account, enterpriseId)?.scope;
  return scope !== undefined && scope.kind !== 'own';
}

export function isWithinReach(
  { projectIds }: VaultReach,
  { projectId }: Pick<VaultPaper, 'projectId'>,
): boolean {
  return projectId === null || projectIds === undefined || projectIds.includes(projectId);
}

export function canReachPaper(
  account: Account,
  paper: Pick<VaultPaper, 'enterpriseId' | 'projectId'>,
): boolean {
  const { enterpriseId } = paper;
  return isInside(account, enterpriseId) && isWithinReach(vaultReachOf(account, enterpriseId), paper);
}

/** @throws AppError NOT_FOUND, also for a paper out of reach, so that nobody learns of it */
export async function getReachedPaper(account: Account, paperId: string): Promise<VaultDocument> {
  return reachedPaper(account, await findPaper(paperId));
}

function reachedPaper(account: Account, found: VaultDocument | undefined): VaultDocument {
  if (found === undefined || !canReachPaper(account, found))
    throw notFound('材料库里没有这份材料,可能已经移除。');
  return found;
}

/**
 * As `getReachedPaper`, for renaming, dating and removing it: what serves every project is changed by who sees every
 * project, though anybody may add a newer version.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function getOwnPaper(account: Account, paperId: string): Promise<VaultDocument> {
  return ownPaper(account, await findPaper(paperId));
}

/** As `getOwnPaper`, of a paper that was read before. */
export function ownPaper(account: Account, found: VaultDocument | undefined): VaultDocument {
  const paper = reachedPaper(account, found);
  const isNarrowed = vaultReachOf(account, paper.enterpriseId).projectIds !== undefined;
  if (isNarrowed && paper.projectId === null)
    throw forbidden('这份材料各个项目都在用,请管理员来改。您可以上传新版本。');
  return paper;
}
