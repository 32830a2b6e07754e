import { currentVersion } from '@/domain/vault/VaultPaper';
import { isWithheld, pictureNote } from '@/domain/files/pictureCheck';

import { AppError, forbidden, notFound } from '../AppError';
import { canHandleCase, maySeeCase } from '../cases/caseAccess';
import { hasServed } from '../cases/hasServed';
import type { Account } from '../repositories/accountRepository';
import { accessOf } from '../repositories/accounts/accessOf';
import { listCaseHeads } from '../repositories/cases/findCase';
import { findFile, listFiles } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { listPapersWithFile } from '../repositories/vault/vaultPapers';
import { canReachPaper, isInside } from '../vault/vaultAccess';

/** What is said of a service opens for the enterprise and the group, and in no role for who served (A5, P5). */
async function canOpenVoice(caller: Account, caseId: string): Promise<boolean> {
  const [head] = await listCaseHeads([caseId]);
  const isMember = head !== undefined && maySeeCase(caller, head);
  if (!isMember && !caller.staffRoles.includes('supervisor')) return false;
  return !(await hasServed({ caseId, accountId: caller._id }));
}

/** For the enterprise, for those who handle a case it was handed in for, for the group; until then for who brought it. */
async function canOpen(caller: Account, file: StoredFile): Promise<boolean> {
  if (file.voiceOf !== undefined) return canOpenVoice(caller, file.voiceOf);
  // A signature that nothing was signed with yet is nobody else's business.
  if (file.sealedId !== undefined && file.caseIds.length === 0) return file.uploadedBy === caller._id;

  const isStaff = caller.staffRoles.length > 0;
  const isLoose = file.caseIds.length === 0 && (file.enterpriseId === null || isStaff);
  const scope = file.enterpriseId === null ? undefined : accessOf(caller, file.enterpriseId)?.scope;
  if (scope?.kind === 'all' || caller.staffRoles.includes('supervisor')) return true;
  const isFresh = file.caseIds.length === 0 && (isLoose || scope !== undefined);
  if (isFresh && file.uploadedBy === caller._id) return true;
  if (!isStaff && scope === undefined) return false;
  if (await isOnReachedShelf(caller, file)) return true;

  if (await handlesOne(caller, file.caseIds)) return true;
  return isNewerForOwnCase(caller, file);
}

async function handlesOne(caller: Account, caseIds: readonly string[]): Promise<boolean> {
  const heads = await listCaseHeads(caseIds);
  return heads.some((head) => canHandleCase(caller, head));
}

/**
 * A specialist looks at the newest version of a paper before it takes the place of the one that a case of theirs goes by.
 * Versions between the two, and papers that none of their cases uses, stay closed.
 */
async function isNewerForOwnCase(caller: Account, { _id, enterpriseId }: StoredFile): Promise<boolean> {
  if (enterpriseId === null || !caller.staffRoles.includes('specialist')) return false;

  const found = await listPapersWithFile(enterpriseId, _id);
  const papers = found.filter((paper) => !paper.isHidden && currentVersion(paper).fileIds.includes(_id));
  const earlier = papers.flatMap(({ versions }) => versions.flatMap(({ fileIds }) => fileIds));
  const files = await listFiles([...new Set(earlier)]);
  const caseIds = [...new Set(files.flatMap((each) => each.caseIds))];
  const heads = await listCaseHeads(caseIds);
  return heads.some(({ specialist }) => specialist?.accountId === caller._id);
}

/** A colleague who was narrowed to projects opens what the vault shows them. */
async function isOnReachedShelf(caller: Account, { _id, enterpriseId }: StoredFile): Promise<boolean> {
  if (enterpriseId === null || !isInside(caller, enterpriseId)) return false;
  const papers = await listPapersWithFile(enterpriseId, _id);
  return papers.some((paper) => canReachPaper(caller, paper));
}

const refusals = {
  checking: '这张照片还在检查,通过后就能打开。请稍后再试。',
  risky: '这张照片未通过内容检查,不能打开。需要时请让对方换一张。',
} as const;

/** @throws AppError NOT_ALLOWED for a picture that only its sender sees for now */
function refuseWithheld(caller: Account, files: readonly StoredFile[]): void {
  const reader = { readerId: caller._id, now: new Date().toISOString() };
  for (const { picture } of files) {
    const note = pictureNote({ check: picture, ...reader });
    if (isWithheld(note)) throw new AppError('NOT_ALLOWED', { userMessage: refusals[note] });
  }
}

const foreign = () => forbidden('这个文件属于其他企业的办件,您不能查看。');

/** A file that is this person's business, withheld or not. @throws AppError NOT_FOUND, FORBIDDEN */
export async function getReachableFile(caller: Account, fileId: string): Promise<StoredFile> {
  const file = await findFile(fileId);
  if (!file) throw notFound('没有找到这个文件。');
  if (!(await canOpen(caller, file))) throw foreign();
  return file;
}

/** @throws AppError NOT_FOUND, FORBIDDEN, NOT_ALLOWED */
export async function getOpenableFile(caller: Account, fileId: string): Promise<StoredFile> {
  const file = await getReachableFile(caller, fileId);
  refuseWithheld(caller, [file]);
  return file;
}

/** As `getOpenableFile`, for several; in the order of the ids. */
export async function getOpenableFiles(caller: Account, fileIds: readonly string[]): Promise<StoredFile[]> {
  const found = new Map((await listFiles(fileIds)).map((file) => [file._id, file]));
  const files = fileIds.flatMap((fileId) => found.get(fileId) ?? []);
  if (files.length < fileIds.length) throw notFound('有文件已经不在了,请重新打开页面。');

  const answers = await Promise.all(files.map((file) => canOpen(caller, file)));
  if (answers.includes(false)) throw foreign();
  refuseWithheld(caller, files);
  return files;
}
