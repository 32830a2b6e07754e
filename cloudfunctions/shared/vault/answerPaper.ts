import type { FileFacts } from '@/domain/agencyCase/CaseAnswer';
import { currentVersion } from '@/domain/vault/VaultPaper';
import type { VaultVersion } from '@/domain/vault/VaultPaper';

import { listCaseNames } from '../repositories/cases/caseNames';
import type { CaseName } from '../repositories/cases/caseNames';
import { listFiles } from '../repositories/fileRepository';
import type { VaultDocument } from '../repositories/vault/vaultPapers';
import { serviceRules } from '../rules/serviceRules';

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

export async function answerPaper(paper: VaultDocument): Promise<PaperAnswer> {
  const [files, { promises }] = await Promise.all([
    listFiles([...new Set(paper.versions.flatMap(({ fileIds }) => fileIds))]),
    serviceRules(),
  ]);
  const byId = new Map(files.map((file) => [file._id, file]));
  const names = await listCaseNames([...new Set(files.flatMap(({ caseIds }) => caseIds))]);

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
