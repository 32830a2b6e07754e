import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { isOffline, problemSentence } from '@/api/problemSentence';
import { staleClock } from '../live/staleClock';
import type { PaperRow } from './vaultTypes';
import { vaultKeys } from './vaultKeys';

/** How long a list that found no network waits before it asks again, in ms. */
const AGAIN_AFTER_MS = 5_000;

export interface PagedRows<Row> {
  /** Undefined until the first page is there. */
  readonly rows: readonly Row[] | undefined;
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

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** Rows of which the server gives a page at a time. */
export function usePagedRows<Row>({
  queryKey,
  read,
}: {
  readonly queryKey: readonly unknown[];
  readonly read: (cursor: string | null) => Promise<Page<Row>>;
}): PagedRows<Row> {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => (isOffline(state.error) ? AGAIN_AFTER_MS : false),
  });
  const { data, isFetching, isError, error, hasNextPage, isFetchingNextPage, dataUpdatedAt } = list;

  return {
    rows: data?.pages.flatMap(({ rows }) => rows),
    isLoading: data === undefined && isFetching,
    error: data === undefined && isError ? problemSentence(error) : '',
    staleClock: staleClock({ readAt: dataUpdatedAt, failure: error }),
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void list.fetchNextPage();
    },
    refresh: () => void list.refetch(),
  };
}

export interface VaultSearch {
  readonly enterpriseId: string;
  /** Only this project's papers and the enterprise's own. */
  readonly projectName: string | undefined;
  readonly words: string;
}

/** The papers of one enterprise, shelf by shelf. */
export function useVault(search: VaultSearch): PagedRows<PaperRow> {
  return usePagedRows({
    queryKey: vaultKeys.list(search),
    read: (cursor) => api.applicant.vault.list.query({ ...search, cursor }),
  });
}
