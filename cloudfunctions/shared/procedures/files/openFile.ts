import { z } from '@/domain/zod';

import { forbidden, notFound } from '../../AppError';
import { canHandleCase } from '../../cases/caseAccess';
import { openSealed } from '../../files/sealedBytes';
import { findFileLink } from '../../files/storage';
import type { Account } from '../../repositories/accountRepository';
import { listCaseHeads } from '../../repositories/cases/findCase';
import { findFile } from '../../repositories/fileRepository';
import type { StoredFile } from '../../repositories/fileRepository';
import { RecordId, signedUpProcedure } from '../../trpc';

async function canOpen(caller: Account, file: StoredFile): Promise<boolean> {
  // A signature that nothing was signed with yet is nobody else's business.
  if (file.sealedId !== undefined && file.caseIds.length === 0) return file.uploadedBy === caller._id;

  const isOwn = file.uploadedBy === caller._id && file.enterpriseId === null;
  const isMember = file.enterpriseId !== null && caller.enterpriseIds.includes(file.enterpriseId);
  if (isOwn || isMember || caller.staffRoles.includes('supervisor')) return true;
  if (caller.staffRoles.length === 0) return false;

  const heads = await listCaseHeads(file.caseIds);
  return heads.some((head) => canHandleCase(caller, head));
}

/** A link for ten minutes, or a personal paper's bytes in a `data:` address: for the enterprise, for those who handle a case it was handed in for, for the group. */
export const openFile = signedUpProcedure
  .input(z.object({ fileId: RecordId }))
  .query(async ({ ctx, input: { fileId } }) => {
    const file = await findFile(fileId);
    if (!file) throw notFound('没有找到这个文件。');
    if (!(await canOpen(ctx.caller, file))) throw forbidden('这个文件属于其他企业的办件,您不能查看。');

    const url =
      file.sealedId === undefined
        ? await findFileLink(file.cloudFileId)
        : await openSealed({ sealedId: file.sealedId, kind: file.kind });
    if (!url) throw notFound('这个文件已经不在了,请重新上传。');
    return { url, name: file.name, kind: file.kind };
  });
