import { useInfiniteQuery } from '@tanstack/react-query';
import { isOffline } from '@/api/problemSentence';
import { pageControls, type PageControls } from './pageControls';
import { useStaleClock } from './useStaleClock';

/** How long a list that found no network waits before it asks again, in ms. */
const AGAIN_AFTER_MS = 5_000;

export interface PagedRows<Row> extends PageControls {
  /** Undefined until the first page is there. */
  readonly rows: readonly Row[] | undefined;
  /** When the shown rows were read, `HH:mm`, while there is no network; else empty. */
  readonly staleClock: string;
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
  ...rest
}: {
  readonly queryKey: readonly unknown[];
  readonly read: (cursor: string | null) => Promise<Page<Row>>;
  /** Whether it is read anew each time its page is opened, however fresh. */
  readonly refetchOnMount?: 'always';
}): PagedRows<Row> {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    ...rest,
    refetchInterval: ({ state }) => (isOffline(state.error) ? AGAIN_AFTER_MS : false),
  });

  return {
    ...pageControls(list),
    rows: list.data?.pages.flatMap(({ rows }) => rows),
    staleClock: useStaleClock(list),
    refresh: () => void list.refetch(),
  };
}
