import { dayOf } from '@/domain/shared/time';
import { isStillOpen } from '@/domain/vault/isStillOpen';
import { standingOf } from '@/domain/vault/standing';
import type { PaperStanding } from '@/domain/vault/standing';
import { currentVersion, versionOfFiles } from '@/domain/vault/VaultPaper';
import type { FileFacts } from '@/domain/agencyCase/CaseAnswer';
import type { Submission } from '@/domain/agencyCase/Paper';

import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { listFiles } from '../repositories/fileRepository';
import { projectIdOf } from '../repositories/projectRepository';
import { serviceRules } from '../rules/serviceRules';
import { findPapers, paperIdOf } from '../repositories/vault/vaultPapers';
import type { VaultDocument } from '../repositories/vault/vaultPapers';

/** Which version of a paper a case goes by, and what the vault has since. */
export interface VersionInCase {
  readonly materialId: string;
  readonly name: string;
  readonly number: number;
  readonly standing: PaperStanding;
  /** 'YYYY-MM-DD' of the version the case has; null where nobody said. */
  readonly validUntil: string | null;
  /** Null while the case has the newest. */
  readonly newer: {
    readonly number: number;
    /** ISO instant. */
    readonly addedAt: string;
    readonly fileIds: readonly string[];
    readonly files: Readonly<Record<string, FileFacts>>;
    /** Whether it can still take the place of the other: an item that wants it is not filed yet. */
    readonly canReplace: boolean;
  } | null;
}

/** For the papers of a case that the vault knows; the others are left out. A version out of use is no newer one. */
export async function versionsInCase(document: CaseDocument, now: string): Promise<VersionInCase[]> {
  const { enterprise, project } = document;
  const { enterpriseId } = enterprise;
  const projectId = projectIdOf({ enterpriseId, name: project.name });
  const latest = [...new Map(document.submissions.map((each) => [each.materialId, each])).values()];
  const idsOf = ({ materialId }: Submission) =>
    [projectId, null].map((each) => paperIdOf({ enterpriseId, projectId: each, materialId, name: '' }));

  const [papers, { promises }] = await Promise.all([findPapers(latest.flatMap(idsOf)), serviceRules()]);
  const warnDays = promises.paperWarnDays;
  const found = latest.flatMap((submission) => {
    const ids = idsOf(submission);
    const known = papers.filter(({ paperId }) => ids.includes(paperId));
    return known
      .flatMap((paper) => versionIn({ document, submission, paper, now, warnDays }) ?? [])
      .slice(0, 1);
  });
  return withFacts(found);
}

type Found = Omit<VersionInCase, 'newer'> & {
  readonly newer: Omit<NonNullable<VersionInCase['newer']>, 'files'> | null;
};

/** What the newer versions are made of, in one question, so that they can be looked at before they are taken. */
async function withFacts(found: readonly Found[]): Promise<VersionInCase[]> {
  const stored = await listFiles(found.flatMap(({ newer }) => newer?.fileIds ?? []));
  const filesOf = (fileIds: readonly string[]): Record<string, FileFacts> =>
    Object.fromEntries(
      stored
        .filter(({ _id }) => fileIds.includes(_id))
        .map(({ _id, name, kind, bytes }) => [_id, { name, kind, bytes }]),
    );
  return found.map(({ newer, ...rest }) => ({
    ...rest,
    newer: newer && { ...newer, files: filesOf(newer.fileIds) },
  }));
}

function versionIn({
  document,
  submission,
  paper,
  now,
  warnDays,
}: {
  readonly document: CaseDocument;
  readonly submission: Submission;
  readonly paper: VaultDocument;
  readonly now: string;
  readonly warnDays: number;
}): Found | undefined {
  const { materialId } = submission;
  const used = versionOfFiles(paper, submission.fileIds);
  if (used === undefined) return undefined;

  const { versionId, number, addedAt, fileIds } = currentVersion(paper);
  const standing = standingOf({ validUntil: used.validUntil, today: dayOf(now), warnDays });
  const canReplace = isStillOpen(document, materialId);
  const isNewest = versionId === used.versionId || paper.isHidden;
  const newer = isNewest ? null : { number, addedAt, fileIds, canReplace };
  const { validUntil } = used;
  return { materialId, name: paper.name, number: used.number, standing, validUntil, newer };
}
