import { ArticleContent } from '@/domain/publicity/Article';
import { wordsIn } from '@/domain/shared/wordsIn';
import { articleTerms } from '@/domain/publicity/articleSearch';

import { badInput } from '../AppError';
import { parseInput } from '../inputError';
import type { ArticleDocument, Publication } from '../repositories/articles/ArticleDocument';
import { changeArticle, newestSeq } from '../repositories/articles/articleRepository';
import { keepVersion } from '../repositories/articles/versionRepository';
import { checkForAll } from '../words/checkForAll';
import { getForEditing, isDone, refuseLate, signatureOf } from './Editing';
import type { Editing } from './Editing';

export const PER_SHELF = 100;

/**
 * Puts the draft before the readers, on top of the lists. One write is the publication; the version kept for good
 * follows it, and is made up for by the next change where it did not.
 * @throws AppError CONFLICT, BAD_INPUT naming what is missing or risky, TRY_LATER while it cannot be checked
 */
export async function publishArticle(editing: Editing): Promise<{ revision: number; number: number }> {
  const article = await getForEditing(editing);
  const { published } = article;
  if (published) await keepVersion(article._id, published);
  if (isDone(editing, article)) return { revision: article.revision, number: article.publicationCount };
  if (!article.draft) throw badInput('没有改动要发布:现在公开的就是最新内容。');

  const publication = publicationOf(editing, article);
  await checkForAll({ said: wordsIn(publication.content), openid: editing.caller.openid });
  const isPublished = await changeArticle(editing, {
    ...signatureOf(editing),
    ...(await placeOf(publication, article._id)),
    ...{ draft: null, published: publication, isPublished: true, withdrawReason: '' },
    publicationCount: publication.number,
  });
  if (!isPublished) return { ...(await refuseLate(editing)), number: publication.number };

  await keepVersion(article._id, publication);
  return { revision: editing.revision + 1, number: publication.number };
}

function publicationOf({ caller, now }: Editing, { draft, publicationCount }: ArticleDocument): Publication {
  const content = parseInput(ArticleContent, draft);
  const signed = { publishedBy: caller._id, publisherName: caller.name, publishedAt: now };
  return { content, number: publicationCount + 1, ...signed };
}

/** Where it stands among all, and what it is found by. */
async function placeOf({ content }: Publication, articleId: string) {
  const seq = (await newestSeq()) + 1;
  const key = `${String(seq).padStart(8, '0')}_${articleId}`;
  const shelf = Math.floor(seq / PER_SHELF);
  return { seq, key, shelf, category: content.category, terms: articleTerms(content) };
}
