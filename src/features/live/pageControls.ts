import { problemSentence } from '@/api/problemSentence';

/** What every list of pages tells besides its rows. */
export interface PageControls {
  /** Whether there is nothing to show yet, but soon. */
  readonly isLoading: boolean;
  /** The sentence to show while there is nothing else. */
  readonly error: string;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
}

interface PagedQuery {
  readonly data: unknown;
  readonly error: unknown;
  readonly isError: boolean;
  readonly isFetching: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** The same for every list of which the server gives a page at a time. */
export function pageControls(list: PagedQuery): PageControls {
  const { data, error, isError, isFetching, hasNextPage, isFetchingNextPage } = list;
  return {
    isLoading: data === undefined && isFetching,
    error: data === undefined && isError ? problemSentence(error) : '',
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void list.fetchNextPage();
    },
  };
}
