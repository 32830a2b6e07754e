import { useInfiniteQuery } from '@tanstack/react-query';
import Taro, { useDidShow } from '@tarojs/taro';
import { api, type SupervisionOutputs } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { categoryNames } from '@/domain/publicity/Article';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { useNow } from '@/features/live/useNow';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LinkRow } from '@/components/LinkRow';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { PrimaryButton } from '@/components/PrimaryButton';
import { publicityPaths } from '../publicityPaths';

type Row = SupervisionOutputs['articles']['list']['rows'][number];

/** Every article for those who write, the one changed last on top (R2). */
export function ArticleDesk() {
  const list = useInfiniteQuery({
    queryKey: ['articles', 'edited'],
    queryFn: ({ pageParam }) => api.supervision.articles.list.query({ cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const { data, error, isFetching, isError, refetch } = list;
  useDidShow(() => void refetch());
  const rows = data?.pages.flatMap((page) => page.rows);

  return (
    <>
      {rows === undefined ? (
        <LoadState
          isLoading={isFetching}
          error={isError ? problemSentence(error) : ''}
          onRetry={() => void refetch()}
        />
      ) : (
        <Rows rows={rows} />
      )}
      {list.hasNextPage ? (
        <MoreRows hasMore isLoading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      ) : null}
      <BottomActions>
        <PrimaryButton onClick={() => open(publicityPaths.editor())}>写一篇</PrimaryButton>
      </BottomActions>
    </>
  );
}

function open(url: string): void {
  void Taro.navigateTo({ url });
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const now = useNow();
  if (rows.length === 0)
    return <EmptyState title="还没有文章" words="写一篇常见问题或政策,发布后所有人不用登录就能看。" />;

  return (
    <Card title="文章和常见问题">
      {rows.map((row) => (
        <LinkRow
          key={row.articleId}
          title={row.title}
          words={`${stateWords(row)} · ${categoryNames[row.category]} · ${row.editorName} ${formatMoment(row.editedAt, now)}`}
          onOpen={() => open(publicityPaths.editor(row.articleId))}
        />
      ))}
    </Card>
  );
}

function stateWords({ isPublished, hasDraft, wasWithdrawn }: Row): string {
  if (isPublished) return hasDraft ? '已发布,有新草稿' : '已发布';
  return wasWithdrawn ? '已撤回' : '草稿';
}
