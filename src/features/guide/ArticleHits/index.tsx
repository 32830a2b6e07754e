import { Text } from '@tarojs/components';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { SkeletonCards } from '@/components/LoadState/SkeletonCards';
import { MoreRows } from '@/components/MoreRows';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { ArticleRows } from '../ArticleList/ArticleRows';
import { useArticles } from '../useArticles';
import './index.scss';

/** Articles with these words, below what the phone itself knows; where there are none, whom to ask instead. */
export function ArticleHits({ words }: { readonly words: string }) {
  const { rows, isLoading, error, hasMore, isLoadingMore, loadMore } = useArticles({
    ...{ category: undefined, words },
  });
  if (isLoading) return <SkeletonCards count={1} />;
  if (rows === undefined)
    return error === '' ? null : (
      <Card title="文章">
        <Problem sentence={error} />
      </Card>
    );

  return (
    <Card title="文章">
      {rows.length === 0 && !hasMore ? <NoArticle words={words} /> : <ArticleRows rows={rows} />}
      {hasMore ? <MoreRows hasMore isLoading={isLoadingMore} onMore={loadMore} /> : null}
    </Card>
  );
}

function NoArticle({ words }: { readonly words: string }) {
  return (
    <>
      <Text className="article-hits__none">文章里没有“{words}”。可以直接问专员。</Text>
      <QuietButton onClick={() => goTo('request', { mode: 'assist' })}>我要帮办</QuietButton>
    </>
  );
}
