import { badInput } from '../AppError';
import { changeArticle } from '../repositories/articles/articleRepository';
import { keepVersion } from '../repositories/articles/versionRepository';
import { getForEditing, isDone, refuseLate, signatureOf } from './Editing';
import type { Editing } from './Editing';

/** Takes it away from the readers; what they saw becomes the draft unless one is there. @throws AppError CONFLICT */
export async function withdrawArticle(
  editing: Editing,
  withdrawReason: string,
): Promise<{ revision: number }> {
  const article = await getForEditing(editing);
  if (isDone(editing, article)) return { revision: article.revision };
  if (!article.published) throw badInput('这篇文章现在没有公开,不用撤回。');

  await keepVersion(article._id, article.published);
  const isWithdrawn = await changeArticle(editing, {
    ...signatureOf(editing),
    ...{ published: null, isPublished: false, category: '', withdrawReason },
    ...{ seq: -1, key: '', shelf: -1, terms: [] },
    draft: article.draft ?? article.published.content,
  });
  return isWithdrawn ? { revision: editing.revision + 1 } : refuseLate(editing);
}
