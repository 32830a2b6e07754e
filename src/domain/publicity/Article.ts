import { longText, optionalText, shortText } from '../shared/text';
import { z } from '../zod';

export const articleCategories = ['question', 'policy', 'experience', 'notice'] as const;
export const ArticleCategory = z.enum(articleCategories);
export type ArticleCategory = z.infer<typeof ArticleCategory>;

export const categoryNames = {
  question: '常见问题',
  policy: '政策',
  experience: '办事经验',
  notice: '通知',
} as const satisfies Record<ArticleCategory, string>;

/** Characters of a body: what a person reads on a phone in about fifteen minutes. */
export const MOST_BODY = 8000;

/** What the working group writes: plain text with a few marks (articleBlocks); nothing in it is ever run (R2). */
export const ArticleContent = z.object({
  category: ArticleCategory,
  /** Of a 常见问题 the question itself. */
  title: shortText('标题', 60),
  /** Where the facts are written; may be empty. */
  source: optionalText('依据', 120),
  body: longText('正文', MOST_BODY),
});
export type ArticleContent = z.infer<typeof ArticleContent>;

/** As it may lie in a draft, half written. */
export const ArticleDraft = z.object({
  category: ArticleCategory,
  title: optionalText('标题', 60),
  source: optionalText('依据', 120),
  body: optionalText('正文', MOST_BODY),
});
export type ArticleDraft = z.infer<typeof ArticleDraft>;

/** One line of a list for readers. */
export const ArticleRow = z.object({
  articleId: z.string(),
  category: ArticleCategory,
  title: z.string(),
  /** Its beginning, or the place where the words stand that were searched for. */
  lead: z.string(),
  /** ISO instant. */
  publishedAt: z.string(),
});
export type ArticleRow = z.infer<typeof ArticleRow>;

export const ArticlePage = z.object({ rows: z.array(ArticleRow), nextCursor: z.string().nullable() });
export type ArticlePage = z.infer<typeof ArticlePage>;

export const PublicArticle = z.object({
  articleId: z.string(),
  ...{ category: ArticleCategory, title: z.string(), source: z.string(), body: z.string() },
  /** ISO instant. */
  publishedAt: z.string(),
  /** 1 for the first publication. */
  number: z.number(),
});
export type PublicArticle = z.infer<typeof PublicArticle>;
