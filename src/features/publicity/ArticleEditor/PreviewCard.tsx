import { Text } from '@tarojs/components';
import { categoryNames } from '@/domain/publicity/Article';
import { ArticleBody } from '@/features/guide/ArticleBody';
import { Card } from '@/components/Card';
import type { ArticleForm } from '../ArticleForm';

/** As readers will see it. */
export function PreviewCard({ draft }: Pick<ArticleForm, 'draft'>) {
  const { category, title, source, body } = draft;
  return (
    <Card title={title.trim() === '' ? '(还没有标题)' : title}>
      <Text className="article-editor__small">{categoryNames[category]}</Text>
      {body.trim() === '' ? (
        <Text className="article-editor__small">还没有正文。</Text>
      ) : (
        <ArticleBody body={body} />
      )}
      {source.trim() === '' ? null : <Text className="article-editor__small">依据:{source}</Text>}
    </Card>
  );
}
