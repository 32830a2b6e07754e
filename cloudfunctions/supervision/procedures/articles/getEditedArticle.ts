import { z } from '@/domain/zod';

import { getArticle } from '../../../shared/articles/Editing';
import { RecordId, staffProcedure } from '../../../shared/trpc';

/** One article as those who write it see it. */
export const getEditedArticle = staffProcedure('supervisor')
  .input(z.object({ articleId: RecordId }))
  .query(async ({ input: { articleId } }) => {
    const article = await getArticle(articleId);
    const { revision, draft, published, publicationCount, withdrawReason, editorName, editedAt } = article;
    const shown = published === null ? null : { ...published.content, ...headOf(published) };
    return { articleId, revision, draft, shown, publicationCount, withdrawReason, editorName, editedAt };
  });

interface Head {
  readonly number: number;
  readonly publisherName: string;
  readonly publishedAt: string;
}

function headOf({ number, publisherName, publishedAt }: Head): Head {
  return { number, publisherName, publishedAt };
}
