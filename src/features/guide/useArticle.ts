import { api } from '@/api/api';
import { PublicArticle } from '@/domain/publicity/Article';
import { forgetOldCopies } from './keptCopy';
import { usePublicCopy, type PublicCopy } from './usePublicCopy';

/** As many articles as a phone keeps for when there is no network. */
const MOST_KEPT = 20;

/** One article; once read it can be read again without a network. */
export function useArticle(articleId: string): PublicCopy<PublicArticle> {
  return usePublicCopy({
    name: `article.${articleId}`,
    schema: PublicArticle,
    read: async () => {
      const article = await api.applicant.articles.get.query({ articleId });
      forgetOldCopies('article.', MOST_KEPT - 1);
      return article;
    },
  });
}
