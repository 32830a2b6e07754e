import { useState } from 'react';
import { View } from '@tarojs/components';
import { articleCategories, categoryNames, type ArticleCategory } from '@/domain/publicity/Article';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { Problem } from '@/components/Problem';
import { SegmentTabs } from '@/components/SegmentTabs';
import { StaleNote } from '@/components/StaleNote';
import { SearchBox } from '../GuideSearch/SearchBox';
import { useArticles } from '../useArticles';
import { ArticleRows } from './ArticleRows';
import './index.scss';

type Shelf = ArticleCategory | 'all';

const tabs: readonly { value: Shelf; label: string }[] = [
  { value: 'all', label: '全部' },
  ...articleCategories.map((value) => ({ value, label: categoryNames[value] })),
];

/** Everything that the working group published, by kind, with a search (R2). */
export function ArticleList({ firstShelf }: { readonly firstShelf: Shelf }) {
  const [shelf, setShelf] = useState<Shelf>(firstShelf);
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const articles = useArticles({ category: shelf === 'all' ? undefined : shelf, words });

  function change(text: string): void {
    setTyped(text);
    if (text.trim() === '') setWords('');
  }

  return (
    <>
      <SearchBox
        label="搜文章"
        placeholder="例如:容缺、施工许可"
        words={typed}
        onChange={change}
        onSearch={() => setWords(typed.trim())}
      />
      <View className="article-list__tabs">
        <SegmentTabs tabs={tabs} value={shelf} onChange={setShelf} />
      </View>
      <StaleNote clock={articles.clock} />
      <Found articles={articles} words={words} />
    </>
  );
}

interface FoundProps {
  readonly articles: ReturnType<typeof useArticles>;
  readonly words: string;
}

function Found({ articles, words }: FoundProps) {
  const { rows, isLoading, error, hasMore, isLoadingMore, loadMore, refresh } = articles;
  if (rows === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  if (rows.length === 0 && !hasMore)
    return words === '' ? (
      <EmptyState title="还没有文章" words="工作组发布后会出现在这里。" />
    ) : (
      <EmptyState title={`没有找到“${words}”`} words="换个短一点的词,或直接问专员:首页 → 我要帮办。" />
    );

  return (
    <>
      <Card>
        <ArticleRows rows={rows} />
      </Card>
      <Problem sentence={error} />
      <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </>
  );
}
