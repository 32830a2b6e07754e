import { changedPaper } from '@/domain/guide/PaperChange';
import type { PaperChange } from '@/domain/guide/PaperChange';
import { guideFileProblem } from '@/domain/guide/PaperGuide';
import { isBlankId } from '@/domain/guide/materialSamples';

import { AppError, badInput, notFound } from '../AppError';
import { currentCatalogue } from '../catalogue/currentCatalogue';
import { findFile } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { readPaperGuide, writePaperGuide } from '../repositories/publicity/paperGuideRepository';
import type { PaperGuideDocument } from '../repositories/publicity/paperGuideRepository';
import type { Signed } from '../repositories/settingsTable';

interface WantedChange {
  readonly paperId: string;
  /** The version on which the change rests. */
  readonly version: number;
  readonly change: PaperChange;
  readonly signed: Signed;
}

/**
 * One change of the guide to a paper. Repeating the command changes nothing.
 * @throws AppError NOT_FOUND, BAD_INPUT, CONFLICT saying who was faster
 */
export async function changePaperGuide({
  paperId,
  version,
  change,
  signed,
}: WantedChange): Promise<PaperGuideDocument> {
  const [stored, file] = await Promise.all([readPaperGuide(paperId), fileFor(change, signed.updatedBy)]);
  if (stored.commandId === signed.commandId) return stored;
  if (stored.version === 0) await refuseUnknown(paperId);
  if (stored.version !== version) throw conflict(stored);

  const { updatedAt: at, updaterName: by } = signed;
  const guide = changedPaper({ guide: stored.guide, change, file, at, by });
  if (await writePaperGuide({ _id: paperId, version, guide }, signed)) return readPaperGuide(paperId);

  const latest = await readPaperGuide(paperId);
  if (latest.commandId === signed.commandId) return latest;
  throw conflict(latest);
}

function conflict({ updaterName }: PaperGuideDocument): AppError {
  return new AppError('CONFLICT', {
    userMessage: `${updaterName || '别人'}刚刚改过这份材料的样例或空白表,您的改动还没有保存。请看一下最新内容再保存。`,
  });
}

async function refuseUnknown(paperId: string): Promise<void> {
  const { catalogue } = await currentCatalogue();
  const isKnown = isBlankId(paperId) || catalogue.materials.some(({ materialId }) => materialId === paperId);
  if (!isKnown) throw notFound('目录里没有这份材料。请回到列表重新选择。');
}

/** What the change names, checked: uploaded by who names it, of a kind and size that the guide shows. */
async function fileFor(change: PaperChange, accountId: string) {
  const fileId = 'fileId' in change ? change.fileId : null;
  if (fileId === null) return undefined;

  const file = await findFile(fileId);
  if (!file || !isLoose(file, accountId))
    throw badInput('没有收到这个文件,请重新选择后上传。', 'change.fileId');
  const problem = guideFileProblem(change.type === 'PutBlank' ? 'blank' : 'picture', file);
  if (problem !== undefined) throw badInput(problem, 'change.fileId');

  const { name, kind, bytes, sha256 } = file;
  return { fileId, name, kind, bytes, sha256 };
}

/** What belongs to an enterprise or a case is never shown to everyone. */
function isLoose({ uploadedBy, enterpriseId, caseIds, voiceOf, sealedId }: StoredFile, accountId: string) {
  const isBound =
    enterpriseId !== null || caseIds.length > 0 || voiceOf !== undefined || sealedId !== undefined;
  return uploadedBy === accountId && !isBound;
}
