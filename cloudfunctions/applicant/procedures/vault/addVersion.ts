import { AddedVersion } from '@/domain/vault/vaultInputs';
import { withVersion } from '@/domain/vault/VaultPaper';

import { notFound } from '../../../shared/AppError';
import { newId } from '../../../shared/repositories/newId';
import { changePaper } from '../../../shared/repositories/vault/vaultPapers';
import type { VaultDocument } from '../../../shared/repositories/vault/vaultPapers';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';
import { answerPaper } from '../../../shared/vault/answerPaper';
import { refuseForeignFiles } from '../../../shared/vault/refusals';
import { getReachedPaper } from '../../../shared/vault/vaultAccess';

const input = commandInput.extend({ ...AddedVersion.shape, paperId: RecordId });

/** A newer version of a paper. Cases that used an older one keep it. Repeating it changes nothing. */
export const addVersion = signedUpProcedure
  .input(input)
  .mutation(async ({ ctx, input: { paperId, fileIds, validUntil } }) => {
    const { enterpriseId } = await getReachedPaper(ctx.caller, paperId);
    await refuseForeignFiles(fileIds, enterpriseId);

    const { _id: accountId, name } = ctx.caller;
    const addedBy = { accountId, role: 'applicant', name } as const;
    const added = { versionId: newId('ver'), fileIds, addedAt: ctx.now, addedBy, validUntil };
    const changed = await changePaper(paperId, (paper) => withVersion<VaultDocument>(paper, added));
    if (changed === undefined) throw notFound('材料库里没有这份材料,可能已经移除。');
    return answerPaper(changed, ctx.caller);
  });
