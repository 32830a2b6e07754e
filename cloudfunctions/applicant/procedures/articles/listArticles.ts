import { ArticleCategory } from '@/domain/publicity/Article';
import { z } from '@/domain/zod';

import { searchArticles } from '../../../shared/articles/searchArticles';
import { Cursor, publicProcedure } from '../../../shared/trpc';

const input = z.object({
  category: ArticleCategory.nullish(),
  words: z.string().max(100, '搜索的文字太长,请缩短到 100 个字以内。').nullish(),
  cursor: Cursor,
});

/** Published articles for anyone, newest first; with words only those that have them. */
export const listArticles = publicProcedure
  .input(input)
  .query(({ input: { category, words, cursor } }) =>
    searchArticles({ category: category ?? null, words: words ?? '', cursor: cursor ?? null }),
  );
