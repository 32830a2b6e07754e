import type { PublicArticle } from '@/domain/publicity/Article';
import { z } from '@/domain/zod';

import { notFound } from '../../../shared/AppError';
import { findArticle } from '../../../shared/repositories/articles/articleRepository';
import { publicProcedure, RecordId } from '../../../shared/trpc';

/** One published article, for anyone. Nothing counts who reads it. */
export const getPublicArticle = publicProcedure
  .input(z.object({ articleId: RecordId }))
  .query(async ({ input: { articleId } }): Promise<PublicArticle> => {
    const article = await findArticle(articleId);
    if (!article?.published) throw notFound('这篇文章已经撤回,或还没有发布。可以看看其他文章。');

    const { content, publishedAt, number } = article.published;
    return { articleId, ...content, publishedAt, number };
  });
