import { ArticleDraft } from '@/domain/publicity/Article';
import { z } from '@/domain/zod';

import { saveArticle } from '../../../shared/articles/saveArticle';
import { articleIdOf } from '../../../shared/repositories/articles/articleRepository';
import { commandInput, RecordId, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({
  /** Absent for a new article: its id is then made from the command. */
  articleId: RecordId.nullish(),
  revision: z.int().min(0),
  draft: ArticleDraft,
});

/** Readers see nothing of it. */
export const saveArticleDraft = staffProcedure('supervisor')
  .input(input)
  .mutation(async ({ ctx, input: { commandId, articleId: known, revision, draft } }) => {
    const articleId = known ?? articleIdOf({ accountId: ctx.caller._id, commandId });
    const editing = { articleId, revision, commandId, caller: ctx.caller, now: ctx.now };
    return { articleId, ...(await saveArticle(editing, draft)) };
  });
