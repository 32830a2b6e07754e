import type { ArticleDraft } from '@/domain/publicity/Article';

import type { ArticleDocument } from '../repositories/articles/ArticleDocument';
import { changeArticle, insertArticle } from '../repositories/articles/articleRepository';
import { refuseLate, signatureOf } from './Editing';
import type { Editing } from './Editing';

/** Saves what is being written; revision 0 begins a new article. @throws AppError CONFLICT */
export async function saveArticle(editing: Editing, draft: ArticleDraft): Promise<{ revision: number }> {
  const { articleId, revision } = editing;
  const signature = signatureOf(editing);
  const isSaved =
    revision === 0
      ? await insertArticle(firstDocument(articleId, { ...signature, draft }))
      : await changeArticle(editing, { ...signature, draft });
  return isSaved ? { revision: revision + 1 } : refuseLate(editing);
}

type FirstWords = ReturnType<typeof signatureOf> & { readonly draft: ArticleDraft };

function firstDocument(articleId: string, written: FirstWords): ArticleDocument {
  return {
    ...{ _id: articleId, revision: 1, ...written },
    ...{ published: null, isPublished: false, category: '', publicationCount: 0 },
    ...{ seq: -1, key: '', shelf: -1, terms: [], withdrawReason: '' },
  };
}
