import { useRouter } from '@tarojs/taro';
import { ArticleView } from '@/features/guide/ArticleView';
import { guidePaths } from '@/features/guide/guidePaths';
import { openPath } from '@/features/guide/openPath';
import { useArticle } from '@/features/guide/useArticle';
import { useShare } from '@/features/guide/useShare';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';
import { QuietButton } from '@/components/QuietButton';
import { StaleNote } from '@/components/StaleNote';

export default function ArticlePage() {
  const { articleId = '' } = useRouter().params;
  const { value, isLoading, error, clock, refresh } = useArticle(articleId);
  useShare({ title: value?.title ?? '帮代办', path: guidePaths.article(articleId) });

  return (
    <PageFrame>
      <StaleNote clock={clock} />
      {value === undefined ? (
        <>
          <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
          {error === '' ? null : (
            <QuietButton onClick={() => openPath(guidePaths.articles())}>看其他文章</QuietButton>
          )}
        </>
      ) : (
        <ArticleView article={value} />
      )}
    </PageFrame>
  );
}
