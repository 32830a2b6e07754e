import { deleteFile } from '../files/storage';
import { listFilesOf, removeLooseFile } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { removeSealed } from '../repositories/sealedFileRepository';
import { listPapersWithFile } from '../repositories/vault/vaultPapers';

const PAGE = 200;

interface UnusedFiles {
  /** Of no case and on no shelf. */
  readonly loose: readonly StoredFile[];
  /** Of no case, but a version of a paper in the enterprise's vault. */
  readonly inVault: readonly StoredFile[];
}

/** What one person uploaded for an enterprise and was never handed in. What belongs to none may be shown by the guide. */
export async function unusedFilesOf(accountId: string): Promise<UnusedFiles> {
  const unused: StoredFile[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: StoredFile[] = await listFilesOf({ uploadedBy: accountId, after, limit: PAGE });
    unused.push(...page.filter(isOfNoCase));
    after = page.length === PAGE ? page[PAGE - 1]?._id : undefined;
  }

  const shelved = await Promise.all(unused.map(isOnShelf));
  return {
    loose: unused.filter((_, place) => !shelved[place]),
    inVault: unused.filter((_, place) => shelved[place]),
  };
}

function isOfNoCase({ caseIds, voiceOf, enterpriseId }: StoredFile): boolean {
  return caseIds.length === 0 && voiceOf === undefined && enterpriseId !== null;
}

async function isOnShelf({ _id, enterpriseId }: StoredFile): Promise<boolean> {
  return enterpriseId !== null && (await listPapersWithFile(enterpriseId, _id)).length > 0;
}

/** The bytes first: what could not be deleted stays in the books, for the next try. Repeating it changes nothing. */
export async function deleteLooseFiles(accountId: string): Promise<void> {
  for (const { _id, cloudFileId, sealedId } of (await unusedFilesOf(accountId)).loose) {
    if (sealedId !== undefined) await removeSealed(sealedId);
    else if (!(await deleteFile(cloudFileId))) continue;
    await removeLooseFile(_id);
  }
}
