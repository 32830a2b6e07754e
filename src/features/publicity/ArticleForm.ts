import type { SupervisionOutputs } from '@/api/api';
import { ArticleCategory } from '@/domain/publicity/Article';
import { z } from '@/domain/zod';

export type EditedArticle = SupervisionOutputs['articles']['get'];

/** What is being typed, however long, and the revision that it began with. */
export const ArticleForm = z.object({
  revision: z.int().min(0),
  draft: z.object({ category: ArticleCategory, title: z.string(), source: z.string(), body: z.string() }),
});
export type ArticleForm = z.infer<typeof ArticleForm>;

const blank = { category: 'question', title: '', source: '', body: '' } as const;

/** The form for an article as the server has it; for a new one empty. */
export function formOf(article: EditedArticle | undefined): ArticleForm {
  if (article === undefined) return { revision: 0, draft: { ...blank } };

  const { category, title, source, body } = article.draft ?? article.shown ?? blank;
  return { revision: article.revision, draft: { category, title, source, body } };
}

export function isSameDraft(one: ArticleForm, other: ArticleForm): boolean {
  const [mine, theirs] = [one.draft, other.draft];
  return (['category', 'title', 'source', 'body'] as const).every((field) => mine[field] === theirs[field]);
}
