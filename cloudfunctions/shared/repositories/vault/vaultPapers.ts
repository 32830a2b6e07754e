import { sameName } from '@/domain/vault/scope';
import type { VaultPaper } from '@/domain/vault/VaultPaper';
import { nextWarningOn } from '@/domain/vault/warnings';

import { AppError } from '../../AppError';
import { collection, command } from '../../database/collection';
import { serviceRules } from '../../rules/serviceRules';
import { blindIndex } from '../../secrets/blindIndex';

/** What is kept beside a paper, made anew from it at every write. */
interface DerivedFields {
  /** What the vault is sorted by, unique: the enterprise's own papers first, then project by project, then those out of use. */
  readonly shelfKey: string;
  /** The words by which people look for it. */
  readonly searchText: string;
  /** Day on which the sweep will next say something about it; null when it never will. */
  readonly warnOn: string | null;
}

export interface VaultDocument extends VaultPaper, DerivedFields {
  readonly _id: string;
  /** Raised by every change; the conditional update hangs on it. */
  readonly version: number;
}

export const vaultPapers = collection<VaultDocument>('vaultPapers');

const TRIES = 3;

type Place = Pick<VaultPaper, 'enterpriseId' | 'projectId' | 'materialId' | 'name'>;

/** One paper of one project is one document, so that two who add it at once add two versions and never two papers. */
export function paperIdOf({ enterpriseId, projectId, materialId, name }: Place): string {
  const what = materialId ?? `name:${sameName(name)}`;
  const value = [enterpriseId, projectId ?? '', what].join('\n');
  return `pap_${blindIndex({ value, place: 'vaultPapers' }).slice(0, 24)}`;
}

export async function derivedFieldsOf(paper: VaultPaper): Promise<DerivedFields> {
  const { paperId, projectId, projectName, name, isHidden } = paper;
  const rank = isHidden ? '2' : projectId === null ? '0' : '1';
  return {
    shelfKey: [rank, projectName, name, paperId].join('~'),
    searchText: `${name} ${projectName}`,
    warnOn: nextWarningOn(paper, { warnDays: (await serviceRules()).promises.paperWarnDays }),
  };
}

export function findPaper(paperId: string): Promise<VaultDocument | undefined> {
  return vaultPapers.find(paperId);
}

/** @returns those of these papers that exist, in no order */
export function findPapers(paperIds: readonly string[]): Promise<VaultDocument[]> {
  if (paperIds.length === 0) return Promise.resolve([]);
  return vaultPapers.list({
    where: { _id: command.in([...paperIds]) },
    limit: Math.min(paperIds.length, 500),
  });
}

/** The papers of an enterprise of which some version is this file. */
export function listPapersWithFile(enterpriseId: string, fileId: string): Promise<VaultDocument[]> {
  return vaultPapers.list({ where: { enterpriseId, 'versions.fileIds': fileId }, limit: 20 });
}

/** @returns false when the paper is there already */
export async function insertPaper(paper: VaultPaper): Promise<boolean> {
  const derived = await derivedFieldsOf(paper);
  return vaultPapers.insert({ _id: paper.paperId, version: 1, ...paper, ...derived });
}

/** Writes over exactly the version that was read. @returns false when somebody was faster */
async function replacePaper(document: VaultDocument, paper: VaultPaper): Promise<boolean> {
  const { _id, version } = document;
  const { name, projectName, versions, isHidden } = paper;
  const changes = { name, projectName, versions: command.set([...versions]), isHidden };
  const derived = await derivedFieldsOf(paper);
  const updated = await vaultPapers.update(
    { _id, version },
    { ...changes, ...derived, version: version + 1 },
  );
  return updated === 1;
}

/**
 * Changes a paper as `change` says; when somebody was faster, reads and changes again, three times in all.
 * A change that answers the paper itself writes nothing.
 * @returns the paper as it is then, or undefined when it is gone
 * @throws AppError CONFLICT when it keeps moving
 */
export async function changePaper(
  paperId: string,
  change: (paper: VaultDocument) => VaultDocument,
): Promise<VaultDocument | undefined> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const document = await findPaper(paperId);
    if (document === undefined) return undefined;

    const changed = change(document);
    if (changed === document) return document;
    if (await replacePaper(document, changed)) return { ...changed, version: document.version + 1 };
  }
  throw new AppError('CONFLICT', { userMessage: '这份材料刚刚有人改过,请看一下最新情况再操作。' });
}

/** Only as it was read. @returns false when it changed meanwhile */
export async function removePaper({ _id, version }: VaultDocument): Promise<boolean> {
  return (await vaultPapers.remove({ _id, version })) === 1;
}
