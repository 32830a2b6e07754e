import { z } from '@/domain/zod';
import { PaperChange } from '@/domain/vault/vaultInputs';
import { withValidity } from '@/domain/vault/VaultPaper';

import { AppError, notFound } from '../../../shared/AppError';
import { changePaper as change } from '../../../shared/repositories/vault/vaultPapers';
import type { VaultDocument } from '../../../shared/repositories/vault/vaultPapers';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';
import { answerPaper } from '../../../shared/vault/answerPaper';
import { getOwnPaper } from '../../../shared/vault/vaultAccess';

const input = commandInput.extend({
  paperId: RecordId,
  /** The one that was on the screen. */
  version: z.int().min(1),
  change: PaperChange,
});

/** Renames a paper, says until when a version is good, or takes a hidden one back into use. */
export const changePaper = signedUpProcedure.input(input).mutation(async ({ ctx, input: wish }) => {
  await getOwnPaper(ctx.caller, wish.paperId);
  const changed = await change(wish.paperId, (paper) => {
    const next = changedBy(paper, wish.change);
    const isDone = JSON.stringify(next) === JSON.stringify(paper);
    if (isDone) return paper;
    if (paper.version !== wish.version)
      throw new AppError('CONFLICT', { userMessage: '这份材料刚刚有人改过,请看一下最新情况再操作。' });
    return next;
  });
  if (changed === undefined) throw notFound('材料库里没有这份材料,可能已经移除。');
  return answerPaper(changed, ctx.caller);
});

function changedBy(paper: VaultDocument, wish: PaperChange): VaultDocument {
  switch (wish.kind) {
    case 'rename':
      return { ...paper, name: wish.name };
    case 'validity':
      return withValidity(paper, wish.versionId, wish.validUntil);
    case 'restore':
      return { ...paper, isHidden: false };
    default:
      return wish satisfies never;
  }
}
