import type { FileFacts } from '@/domain/agencyCase/CaseAnswer';
import { currentVersion } from '@/domain/vault/VaultPaper';
import type { VaultVersion } from '@/domain/vault/VaultPaper';

import type { Account } from '../repositories/accountRepository';
import { listCaseNames } from '../repositories/cases/caseNames';
import type { CaseName } from '../repositories/cases/caseNames';
import { listFiles } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { projectIdOf } from '../repositories/projectRepository';
import type { VaultDocument } from '../repositories/vault/vaultPapers';
import { serviceRules } from '../rules/serviceRules';
import { isWithinReach, vaultReachOf } from './vaultAccess';

/** A paper as the list shows it. */
export interface PaperRow {
  readonly paperId: string;
  readonly name: string;
  readonly projectId: string | null;
  readonly projectName: string;
  readonly isHidden: boolean;
  /** Of the current version. */
  readonly number: number;
  readonly addedAt: string;
  readonly fileCount: number;
  readonly validUntil: string | null;
  /** From so many days before its last one it is said to end. */
  readonly warnDays: number;
}

/** One paper with all its versions, newest first. */
export interface PaperAnswer extends PaperRow {
  readonly enterpriseId: string;
  /** Raised by every change; a change names the one it was made on. */
  readonly version: number;
  readonly versions: readonly (Omit<VaultVersion, 'addedBy'> & {
    readonly addedByName: string;
    readonly files: readonly (FileFacts & { readonly fileId: string })[];
    readonly usedIn: readonly CaseName[];
  })[];
}

export function paperRow(paper: VaultDocument, warnDays: number): PaperRow {
  const { paperId, name, projectId, projectName, isHidden } = paper;
  const { number, addedAt, fileIds, validUntil } = currentVersion(paper);
  return {
    paperId,
    name,
    projectId,
    projectName,
    isHidden,
    number,
    addedAt,
    fileCount: fileIds.length,
    validUntil,
    warnDays,
  };
}

/** As this person sees it. */
export async function answerPaper(paper: VaultDocument, reader: Account): Promise<PaperAnswer> {
  const [files, { promises }] = await Promise.all([
    listFiles([...new Set(paper.versions.flatMap(({ fileIds }) => fileIds))]),
    serviceRules(),
  ]);
  const byId = new Map(files.map((file) => [file._id, file]));
  const names = await caseNamesFor(reader, paper, files);

  const versions = paper.versions.map(({ addedBy, ...version }) => {
    const own = version.fileIds.flatMap((fileId) => byId.get(fileId) ?? []);
    const caseIds = new Set(own.flatMap((file) => file.caseIds));
    return {
      ...version,
      addedByName: addedBy.name,
      files: own.map(({ _id, name, kind, bytes }) => ({ fileId: _id, name, kind, bytes })),
      usedIn: names.filter(({ caseId }) => caseIds.has(caseId)),
    };
  });
  const { enterpriseId, version } = paper;
  return { ...paperRow(paper, promises.paperWarnDays), enterpriseId, version, versions: versions.reverse() };
}

/** A paper that serves every project tells a colleague who was narrowed to some nothing of the others. */
async function caseNamesFor(
  reader: Account,
  { enterpriseId }: VaultDocument,
  files: readonly StoredFile[],
): Promise<CaseName[]> {
  const reach = vaultReachOf(reader, enterpriseId);
  const names = await listCaseNames([...new Set(files.flatMap(({ caseIds }) => caseIds))]);
  return names.filter(({ projectName: name }) =>
    isWithinReach(reach, { projectId: projectIdOf({ enterpriseId, name }) }),
  );
}
