import { standingOf } from '@/domain/vault/standing';
import type { PaperStanding } from '@/domain/vault/standing';
import { currentVersion } from '@/domain/vault/VaultPaper';
import type { FileFacts } from '@/domain/agencyCase/CaseAnswer';
import { dayOf } from '@/domain/shared/time';

import { listFiles } from '../repositories/fileRepository';
import { projectIdOf } from '../repositories/projectRepository';
import { findPapers, paperIdOf } from '../repositories/vault/vaultPapers';
import type { VaultDocument } from '../repositories/vault/vaultPapers';
import { serviceRules } from '../rules/serviceRules';
import { isWithinReach } from './vaultAccess';
import type { VaultReach } from './vaultAccess';

/** What the vault holds for a wanted paper: the current version. */
export interface VaultOffer {
  readonly materialId: string;
  readonly paperId: string;
  readonly name: string;
  /** Empty for a paper of the enterprise itself. */
  readonly projectName: string;
  readonly number: number;
  /** ISO instant. */
  readonly addedAt: string;
  readonly validUntil: string | null;
  readonly standing: PaperStanding;
  readonly files: readonly (FileFacts & { readonly fileId: string })[];
}

export interface Want {
  readonly enterpriseId: string;
  readonly projectName: string;
  readonly materialIds: readonly string[];
  readonly reach: VaultReach;
  /** ISO instant. */
  readonly now: string;
}

/** At most one offer for each wanted paper; the project's own goes before the enterprise's, a good one before an expired. */
export async function offersFor({
  enterpriseId,
  projectName,
  materialIds,
  reach,
  now,
}: Want): Promise<VaultOffer[]> {
  const projectId = projectIdOf({ enterpriseId, name: projectName });
  const idsOf = (materialId: string) =>
    [projectId, null].map((each) => paperIdOf({ enterpriseId, projectId: each, materialId, name: '' }));
  const found = await findPapers(materialIds.flatMap(idsOf));
  const papers = found.filter((paper) => !paper.isHidden && isWithinReach(reach, paper));
  const files = await listFiles(papers.flatMap((paper) => currentVersion(paper).fileIds));
  const factsById = new Map(
    files.map(({ _id, name, kind, bytes }) => [_id, { fileId: _id, name, kind, bytes }]),
  );

  const asked = { today: dayOf(now), warnDays: (await serviceRules()).promises.paperWarnDays };
  return materialIds.flatMap((materialId) => {
    const candidates = papers
      .filter((paper) => paper.materialId === materialId)
      .map((paper) => offerOf(paper, { materialId, ...asked }, factsById));
    return candidates.sort((one, other) => rankOf(one, papers) - rankOf(other, papers)).slice(0, 1);
  });
}

type FactsById = ReadonlyMap<string, VaultOffer['files'][number]>;

interface AskedPaper {
  readonly materialId: string;
  readonly today: string;
  readonly warnDays: number;
}

function offerOf(
  paper: VaultDocument,
  { materialId, today, warnDays }: AskedPaper,
  factsById: FactsById,
): VaultOffer {
  const { paperId, name, projectName } = paper;
  const { number, addedAt, validUntil, fileIds } = currentVersion(paper);
  const standing = standingOf({ validUntil, today, warnDays });
  const files = fileIds.flatMap((fileId) => factsById.get(fileId) ?? []);
  return { materialId, paperId, name, projectName, number, addedAt, validUntil, standing, files };
}

function rankOf({ standing, paperId }: VaultOffer, papers: readonly VaultDocument[]): number {
  const isShared = papers.find((paper) => paper.paperId === paperId)?.projectId === null;
  return (standing === 'expired' ? 2 : 0) + (isShared ? 1 : 0);
}
