import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type SupervisionOutputs } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';

export type VersionRow = SupervisionOutputs['catalogue']['versions']['rows'][number];

export const versionsKey = ['catalogueVersions'];

/** What was published, newest first. */
export function useVersions() {
  const list = useInfiniteQuery({
    queryKey: versionsKey,
    queryFn: ({ pageParam }) => api.supervision.catalogue.versions.query({ cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

  return {
    rows: list.data?.pages.flatMap((page) => page.rows),
    isLoading: list.data === undefined && list.isFetching,
    error: list.isError ? problemSentence(list.error) : '',
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    loadMore: () => void list.fetchNextPage(),
    refresh: () => void list.refetch(),
  };
}
