import { shortText } from '@/domain/shared/text';
import { z } from '@/domain/zod';

import { badInput, forbidden } from '../../AppError';
import { canHandleCase } from '../../cases/caseAccess';
import { FileUse } from '../../files/FileUse';
import { registerFile } from '../../files/registerFile';
import type { Account } from '../../repositories/accountRepository';
import { getCaseHead } from '../../repositories/cases/findCase';
import { commandInput, RecordId, signedUpProcedure } from '../../trpc';

const input = commandInput.extend({
  fileID: z.string().min(1).max(500),
  name: shortText('文件名', 100),
  use: FileUse.optional(),
  enterpriseId: RecordId.optional(),
  caseId: RecordId.optional(),
});

/** Whose the file will be. The counter may leave it open until the walk-in's enterprise is entered, the group for its guide. */
async function ownerOf(
  caller: Account,
  { enterpriseId, caseId }: Pick<z.output<typeof input>, 'enterpriseId' | 'caseId'>,
): Promise<string | null> {
  if (caseId) {
    const head = await getCaseHead(caseId);
    if (!canHandleCase(caller, head)) throw forbidden('这个办件不由您办理,不能为它上传文件。');
    return head.enterprise.enterpriseId;
  }

  if (enterpriseId && caller.enterpriseIds.includes(enterpriseId)) return enterpriseId;
  if (enterpriseId) throw forbidden('您还没有绑定这家企业,不能为它上传文件。');
  if (caller.staffRoles.includes('window') || caller.staffRoles.includes('supervisor')) return null;
  throw badInput('请说明文件属于哪家企业或哪个办件。');
}

/** Takes an upload into the books once its bytes were checked. */
export const registerUpload = signedUpProcedure.input(input).mutation(async ({ ctx, input: upload }) => {
  const { fileID: cloudFileId, name, use } = upload;
  const enterpriseId = await ownerOf(ctx.caller, upload);
  const uploadedBy = ctx.caller._id;
  const file = await registerFile({ cloudFileId, name, use, enterpriseId, uploadedBy, now: ctx.now });
  return { fileId: file._id, name: file.name, kind: file.kind, bytes: file.bytes };
});
