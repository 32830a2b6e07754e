import { useInfiniteQuery } from '@tanstack/react-query';
import { problemSentence } from '@/api/problemSentence';

interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** A list that comes page by page, as lists of complaints do. */
export function usePagedRows<Row>({
  queryKey,
  page,
}: {
  readonly queryKey: readonly string[];
  readonly page: (cursor: string | null) => Promise<PageOf<Row>>;
}) {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

  return {
    rows: list.data?.pages.flatMap(({ rows }) => [...rows]),
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
