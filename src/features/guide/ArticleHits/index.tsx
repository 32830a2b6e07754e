import { Card } from '@/components/Card';
import { MoreRows } from '@/components/MoreRows';
import { Problem } from '@/components/Problem';
import { ArticleRows } from '../ArticleList/ArticleRows';
import { useArticles } from '../useArticles';

/** Articles with these words, below what the phone itself knows. Nothing where there are none. */
export function ArticleHits({ words }: { readonly words: string }) {
  const { rows = [], error, hasMore, isLoadingMore, loadMore } = useArticles({ category: undefined, words });
  if (rows.length === 0 && !hasMore)
    return error === '' ? null : (
      <Card title="文章">
        <Problem sentence={error} />
      </Card>
    );

  return (
    <Card title="文章">
      <ArticleRows rows={rows} />
      {hasMore ? <MoreRows hasMore isLoading={isLoadingMore} onMore={loadMore} /> : null}
    </Card>
  );
}
