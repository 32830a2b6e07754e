import { useState } from 'react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { api, type SupervisionOutputs } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { useNow } from '@/features/live/useNow';
import { leaveDone } from '@/features/staff/leavePage';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { publicityPaths } from '../publicityPaths';
import './index.scss';

type Version = SupervisionOutputs['articles']['versions']['rows'][number];

/** What was published of one article; any of it can become the draft again. */
export function VersionList({ articleId }: { readonly articleId: string }) {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState('');
  const list = useInfiniteQuery({
    queryKey: ['articles', 'versions', articleId],
    queryFn: ({ pageParam }) => api.supervision.articles.versions.query({ articleId, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

  async function restore({ number }: Version): Promise<void> {
    const words = '它会换掉现在的草稿;公开的那一版不变,直到您发布。';
    if (!(await confirmed({ title: `用第 ${number} 版做草稿?`, words, yes: '换' }))) return;
    setProblem('');
    try {
      const { revision } = await api.supervision.articles.get.query({ articleId });
      const wish = { articleId, revision, number, commandId: newCommandId() };
      await api.supervision.articles.restore.mutate(wish);
      void queryClient.invalidateQueries({ queryKey: ['articles'] });
      leaveDone('草稿已换', publicityPaths.editor(articleId));
    } catch (error) {
      setProblem(problemSentence(error));
    }
  }

  const { data, error, isError, isFetching, refetch } = list;
  if (data === undefined)
    return (
      <LoadState
        isLoading={isFetching}
        error={isError ? problemSentence(error) : ''}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <Problem sentence={problem} />
      {data.pages
        .flatMap((page) => page.rows)
        .map((version) => (
          <VersionCard key={version.number} version={version} onRestore={() => void restore(version)} />
        ))}
      <MoreRows
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

interface VersionCardProps {
  readonly version: Version;
  readonly onRestore: () => void;
}

function VersionCard({
  version: { number, title, publisherName, publishedAt },
  onRestore,
}: VersionCardProps) {
  const now = useNow();
  return (
    <Card title={`第 ${number} 版`}>
      <Text className="version-list__words">{title}</Text>
      <Text className="version-list__small">
        {publisherName} {formatMoment(publishedAt, now)}发布
      </Text>
      <View className="version-list__action">
        <QuietButton about={`第 ${number} 版`} onClick={onRestore}>
          用它做草稿
        </QuietButton>
      </View>
    </Card>
  );
}
