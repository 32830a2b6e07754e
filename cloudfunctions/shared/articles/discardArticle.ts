import { changeArticle, findArticle, removeUnpublished } from '../repositories/articles/articleRepository';
import { isDone, refuseLate, signatureOf } from './Editing';
import type { Editing } from './Editing';

/** Drops what was not published: the whole article where nothing ever was. @throws AppError CONFLICT */
export async function discardArticle(editing: Editing): Promise<{ isRemoved: boolean }> {
  const { articleId, revision } = editing;
  const article = await findArticle(articleId);
  if (!article || isDone(editing, article)) return { isRemoved: !article };

  if (article.publicationCount === 0) {
    // Of two taps at once the second finds that the first has removed it.
    const isRemoved =
      (await removeUnpublished(articleId, revision)) || (await findArticle(articleId)) === undefined;
    if (isRemoved) return { isRemoved };
  } else if (await changeArticle(editing, { ...signatureOf(editing), draft: null })) {
    return { isRemoved: false };
  }
  await refuseLate(editing);
  return { isRemoved: false };
}
