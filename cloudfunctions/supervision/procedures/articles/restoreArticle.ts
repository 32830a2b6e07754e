import { z } from '@/domain/zod';

import { notFound } from '../../../shared/AppError';
import { saveArticle } from '../../../shared/articles/saveArticle';
import { findVersion } from '../../../shared/repositories/articles/versionRepository';
import { staffProcedure } from '../../../shared/trpc';
import { editingInput } from './editingInput';

/** An earlier publication becomes the draft, in place of what the draft holds. */
export const restoreArticle = staffProcedure('supervisor')
  .input(editingInput.extend({ number: z.int().min(1) }))
  .mutation(async ({ ctx, input: { number, ...editing } }) => {
    const version = await findVersion(editing.articleId, number);
    if (!version) throw notFound(`没有第 ${number} 版。`);
    return saveArticle({ ...editing, caller: ctx.caller, now: ctx.now }, version.content);
  });
