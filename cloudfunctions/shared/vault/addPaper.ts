import type { Actor } from '@/domain/agencyCase/Actor';
import { isOfEnterprise, sameName } from '@/domain/vault/scope';
import { withVersion } from '@/domain/vault/VaultPaper';
import type { VaultPaper } from '@/domain/vault/VaultPaper';
import type { AddedPaper } from '@/domain/vault/vaultInputs';

import { badInput } from '../AppError';
import { currentCatalogue } from '../catalogue/currentCatalogue';
import { newId } from '../repositories/newId';
import { findProjects } from '../repositories/projectRepository';
import { changePaper, insertPaper, paperIdOf } from '../repositories/vault/vaultPapers';
import type { VaultDocument } from '../repositories/vault/vaultPapers';
import { refuseForeignFiles } from './refusals';
import { isWithinReach } from './vaultAccess';
import type { VaultReach } from './vaultAccess';

interface Wish extends AddedPaper {
  readonly enterpriseId: string;
  readonly reach: VaultReach;
  readonly by: Actor;
  /** ISO instant. */
  readonly now: string;
}

/**
 * A paper by its name: one that the catalogue knows by this name serves its items, and a second of the same name is a
 * new version of the first.
 * @throws AppError BAD_INPUT for files or a project that are not the enterprise's
 */
export async function addPaper(wish: Wish): Promise<VaultDocument> {
  const { enterpriseId, fileIds, validUntil, by, now } = wish;
  await refuseForeignFiles(fileIds, enterpriseId);
  const place = await placeOf(wish);
  const paperId = paperIdOf(place);

  const { accountId, role, name } = by;
  const addedBy = { accountId, role, name };
  const added = { versionId: newId('ver'), fileIds, addedAt: now, addedBy, validUntil };
  await insertPaper({ paperId, ...place, versions: [{ ...added, number: 1 }], isHidden: false });
  const stored = await changePaper(paperId, (paper) => withVersion<VaultDocument>(paper, added));
  if (stored === undefined) throw new Error('a vault paper is neither new nor known');
  return stored;
}

type Place = Pick<VaultPaper, 'enterpriseId' | 'projectId' | 'projectName' | 'materialId' | 'name'>;

async function placeOf({ enterpriseId, projectId, name, reach }: Wish): Promise<Place> {
  const { catalogue } = await currentCatalogue();
  const materialId =
    catalogue.materials.find((each) => sameName(each.name) === sameName(name))?.materialId ?? null;
  const shared = { enterpriseId, projectId: null, projectName: '', materialId, name };
  if (projectId === null || isOfEnterprise(materialId)) return shared;

  const [project] = await findProjects([projectId]);
  if (project?.enterpriseId !== enterpriseId || !isWithinReach(reach, { projectId }))
    throw badInput('没有找到这个项目,请重新选择。', 'projectId');
  return { ...shared, projectId, projectName: project.name };
}
