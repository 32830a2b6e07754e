import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import type { ResultsOfCase } from '@/domain/agencyCase/results';
import { staleClock } from '../live/staleClock';

export interface LiveResults {
  /** Undefined until the first page is there. */
  readonly rows: readonly ResultsOfCase[] | undefined;
  readonly isLoading: boolean;
  /** The sentence to show while there is nothing else. */
  readonly error: string;
  /** When the shown rows were read, `HH:mm`, while there is no network; else empty. */
  readonly staleClock: string;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly refresh: () => void;
}

/** What my enterprises were given, a page at a time; read anew whenever the page is opened. */
export function useResults({ project, search }: { project: string; search: string }): LiveResults {
  const list = useInfiniteQuery({
    queryKey: ['results', project, search],
    queryFn: ({ pageParam }) => api.applicant.results.list.query({ project, search, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });

  return {
    rows: list.data?.pages.flatMap((page) => page.rows),
    isLoading: list.data === undefined && list.isFetching,
    error: list.data === undefined && list.isError ? problemSentence(list.error) : '',
    staleClock: staleClock({ readAt: list.dataUpdatedAt, failure: list.error }),
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    loadMore: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
    refresh: () => void list.refetch(),
  };
}
