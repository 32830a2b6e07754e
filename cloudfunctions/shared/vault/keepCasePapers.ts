import { isOfEnterprise } from '@/domain/vault/scope';
import { versionOfFiles, withVersion } from '@/domain/vault/VaultPaper';
import type { VaultPaper } from '@/domain/vault/VaultPaper';

import { logFault } from '../log';
import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { settleVaultDue } from '../repositories/cases/casesForVault';
import { newId } from '../repositories/newId';
import { keepProject } from '../repositories/projectRepository';
import { changePaper, findPapers, insertPaper, paperIdOf } from '../repositories/vault/vaultPapers';
import type { VaultDocument } from '../repositories/vault/vaultPapers';
import { newTraceId } from '../traceId';
import { handedIn } from './handedIn';
import type { HandedIn } from './handedIn';

/**
 * Puts what was handed in for a case into its enterprise's vault, and notes its project for the next request.
 * Repeating it changes nothing; what a crash leaves out, the sweep does.
 */
export async function keepCasePapers(document: CaseDocument): Promise<void> {
  const { enterprise, project, submittedAt, vaultDueAt = null } = document;
  const { enterpriseId } = enterprise;
  const projectId = await keepProject({ enterpriseId, ...project, usedAt: submittedAt });

  const wanted = handedIn(document.events).map((each) => ({
    ...each,
    paper: emptyPaper(document, projectId, each),
  }));
  const found = await findPapers([...new Set(wanted.map(({ paper }) => paper.paperId))]);
  const known = new Map(found.map((paper) => [paper.paperId, paper]));
  for (const each of wanted) {
    const stored = known.get(each.paper.paperId);
    if (stored !== undefined && versionOfFiles(stored, each.submission.fileIds) !== undefined) continue;
    await keepPaper(each);
  }
  if (vaultDueAt !== null) await settleVaultDue({ caseId: document._id, vaultDueAt });
}

/** As `keepCasePapers`, for a command whose answer must not hang on it. */
export async function keepCasePapersSoon(document: CaseDocument): Promise<void> {
  try {
    await keepCasePapers(document);
  } catch (fault) {
    logFault({ traceId: newTraceId(), functionName: 'vault', path: 'keep' }, fault);
  }
}

/** Where a paper of a case stands in the vault; it has no version yet. */
function emptyPaper(
  { enterprise, project, items }: CaseDocument,
  ofProject: string,
  { submission }: HandedIn,
): VaultPaper {
  const { enterpriseId } = enterprise;
  const { materialId } = submission;
  const needs = items.flatMap((item) => item.needs);
  const name = needs.find((need) => need.materialId === materialId)?.name ?? submission.name;
  const isShared = isOfEnterprise(materialId);
  const projectId = isShared ? null : ofProject;
  const place = { enterpriseId, projectId, materialId, name };
  const projectName = isShared ? '' : project.name;
  return { paperId: paperIdOf(place), ...place, projectName, versions: [], isHidden: false };
}

async function keepPaper({
  paper,
  submission,
  by,
}: HandedIn & { readonly paper: VaultPaper }): Promise<void> {
  const { fileIds, at, validUntil = null } = submission;
  const added = { versionId: newId('ver'), fileIds, addedAt: at, addedBy: by, validUntil };
  if (await insertPaper({ ...paper, versions: [{ ...added, number: 1 }] })) return;

  await changePaper(paper.paperId, (stored) => withVersion<VaultDocument>(stored, added));
}
