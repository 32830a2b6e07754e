import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type SupervisionOutputs } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';

export type RatingRow = SupervisionOutputs['ratings']['list']['rows'][number];

/** All ratings, newest first. */
export function useRatings() {
  const list = useInfiniteQuery({
    queryKey: ['ratings'],
    queryFn: ({ pageParam }) => api.supervision.ratings.list.query({ cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

  return {
    rows: list.data?.pages.flatMap((page) => page.rows),
    isLoading: list.data === undefined && list.isFetching,
    error: list.isError ? problemSentence(list.error) : '',
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    loadMore: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
    refresh: () => void list.refetch(),
  };
}
