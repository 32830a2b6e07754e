import { Text } from '@tarojs/components';
import { categoryNames, type PublicArticle } from '@/domain/publicity/Article';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { ArticleBody } from '../ArticleBody';
import { guidePaths } from '../guidePaths';
import { ShareLink } from '../ShareLink';
import './index.scss';

/** One article as its readers see it. */
export function ArticleView({ article }: { readonly article: PublicArticle }) {
  const { articleId, category, title, source, body, publishedAt, number } = article;
  const renewed = number > 1 ? '更新' : '发布';
  return (
    <>
      <Card>
        <Text className="article-view__title">{title}</Text>
        <Text className="article-view__small">
          {categoryNames[category]} · 工作组 {formatDay(dayOf(publishedAt))}
          {renewed}
        </Text>
        <ArticleBody body={body} />
        {source === '' ? null : <Text className="article-view__source">依据:{source}</Text>}
      </Card>
      <Card>
        <ShareLink path={guidePaths.article(articleId)} />
      </Card>
    </>
  );
}
