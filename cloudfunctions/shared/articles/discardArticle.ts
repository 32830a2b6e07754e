import { changeArticle, findArticle, removeUnpublished } from '../repositories/articles/articleRepository';
import { isDone, refuseLate, signatureOf } from './Editing';
import type { Editing } from './Editing';

/** Drops what was not published: the whole article where nothing ever was. @throws AppError CONFLICT */
export async function discardArticle(editing: Editing): Promise<{ isRemoved: boolean }> {
  const { articleId, revision } = editing;
  const article = await findArticle(articleId);
  if (!article || isDone(editing, article)) return { isRemoved: !article };

  if (article.publicationCount === 0) {
    if (await removeUnpublished(articleId, revision)) return { isRemoved: true };
  } else if (await changeArticle(editing, { ...signatureOf(editing), draft: null })) {
    return { isRemoved: false };
  }
  await refuseLate(editing);
  return { isRemoved: false };
}
