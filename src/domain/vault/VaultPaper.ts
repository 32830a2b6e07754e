import type { Author } from '../agencyCase/Actor';
import { lastOf } from '../shared/lastOf';
import type { Day } from '../shared/time';

/** One state of a paper. Its files never change, so a case that used it keeps it. */
export interface VaultVersion {
  readonly versionId: string;
  /** Counts from 1, the oldest. */
  readonly number: number;
  readonly fileIds: readonly string[];
  /** ISO instant. */
  readonly addedAt: string;
  readonly addedBy: Author;
  /** The last day on which it may be used; null where nobody said. */
  readonly validUntil: Day | null;
}

/** 材料库: a paper that is uploaded once and used wherever it is wanted. */
export interface VaultPaper {
  readonly paperId: string;
  readonly enterpriseId: string;
  /** Null for what serves every project of the enterprise, such as the 营业执照. */
  readonly projectId: string | null;
  /** Empty where `projectId` is null. */
  readonly projectName: string;
  /** The catalogue's; null for a paper that it does not know. */
  readonly materialId: string | null;
  readonly name: string;
  /** Oldest first, never empty. */
  readonly versions: readonly VaultVersion[];
  /** Taken out of use, but kept: a case rests on it. */
  readonly isHidden: boolean;
}

/** As many as the vault remembers of one paper; the oldest goes first. A case keeps its files all the same. */
export const MOST_VERSIONS = 30;

export type NewVersion = Omit<VaultVersion, 'number'>;

/** @throws where there is none, which storage never holds */
export function currentVersion({ versions }: Pick<VaultPaper, 'versions'>): VaultVersion {
  const current = lastOf(versions);
  if (current === undefined) throw new Error('a vault paper without a version');
  return current;
}

/** The version that is exactly these files in this order; undefined where they are none of its versions. */
export function versionOfFiles(
  { versions }: Pick<VaultPaper, 'versions'>,
  fileIds: readonly string[],
): VaultVersion | undefined {
  const wanted = fileIds.join('\n');
  return versions.find((version) => version.fileIds.join('\n') === wanted);
}

/** The paper with one more version; as it is where these files are one of its versions already. */
export function withVersion<P extends VaultPaper>(paper: P, added: NewVersion): P {
  if (versionOfFiles(paper, added.fileIds) !== undefined) return paper;

  const number = currentVersion(paper).number + 1;
  const versions = [...paper.versions, { ...added, number }].slice(-MOST_VERSIONS);
  return { ...paper, versions, isHidden: false };
}

/** Says of one version until when it is good. */
export function withValidity<P extends VaultPaper>(paper: P, versionId: string, validUntil: Day | null): P {
  const versions = paper.versions.map((version) =>
    version.versionId === versionId ? { ...version, validUntil } : version,
  );
  return { ...paper, versions };
}
