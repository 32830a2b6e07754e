import { z } from '@/domain/zod';

import { listEdited } from '../../../shared/repositories/articles/articleRepository';
import { Cursor, staffProcedure } from '../../../shared/trpc';

const PAGE = 20;

/** Every article for those who write, the one that was changed last first; twenty a page. */
export const listEditedArticles = staffProcedure('supervisor')
  .input(z.object({ cursor: Cursor }))
  .query(async ({ input: { cursor = null } }) => {
    const found = await listEdited({ below: cursor, limit: PAGE + 1 });
    const rows = found.slice(0, PAGE).map(({ _id: articleId, draft, published, ...article }) => ({
      articleId,
      title: draft?.title || published?.content.title || '(还没有标题)',
      category: (draft ?? published?.content)?.category ?? 'question',
      isPublished: article.isPublished,
      hasDraft: draft !== null,
      wasWithdrawn: !article.isPublished && article.publicationCount > 0,
      editorName: article.editorName,
      editedAt: article.editedAt,
    }));
    const last = found[PAGE - 1];
    return { rows, nextCursor: found.length > PAGE && last ? last.editedKey : null };
  });
