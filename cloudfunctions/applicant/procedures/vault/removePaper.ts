import { changePaper, removePaper as remove } from '../../../shared/repositories/vault/vaultPapers';
import { listFiles } from '../../../shared/repositories/fileRepository';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';
import { findPaper } from '../../../shared/repositories/vault/vaultPapers';
import type { VaultDocument } from '../../../shared/repositories/vault/vaultPapers';
import { ownPaper } from '../../../shared/vault/vaultAccess';
import { AppError } from '../../../shared/AppError';

const input = commandInput.extend({ paperId: RecordId });

/** Takes a paper out of the vault; one that a case rests on stays to be looked at and is offered no more. */
export const removePaper = signedUpProcedure.input(input).mutation(async ({ ctx, input: { paperId } }) => {
  // Removed before: the command is repeated, and there is nothing left to say no about.
  const found = await findPaper(paperId);
  if (found === undefined) return { state: 'removed' as const };

  const paper = ownPaper(ctx.caller, found);
  if (await isUsed(paper)) {
    await changePaper(paperId, (stored) => (stored.isHidden ? stored : { ...stored, isHidden: true }));
    return { state: 'hidden' as const };
  }

  const isGone = (await remove(paper)) || (await findPaper(paperId)) === undefined;
  if (!isGone)
    throw new AppError('CONFLICT', { userMessage: '这份材料刚刚有人改过,请看一下最新情况再操作。' });
  return { state: 'removed' as const };
});

async function isUsed({ versions }: VaultDocument): Promise<boolean> {
  const files = await listFiles([...new Set(versions.flatMap(({ fileIds }) => fileIds))]);
  return files.some(({ caseIds }) => caseIds.length > 0);
}
