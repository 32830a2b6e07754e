import { useEffect, useRef } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { isOffline } from '@/api/problemSentence';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import { pageControls, type PageControls } from '../live/pageControls';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import { useStaleClock } from '../live/useStaleClock';
import { usePageVisible } from '../live/usePageVisible';
import type { KnownUnread } from '../conversation/useUnreadByCase';
import type { CaseListSource } from './CaseListSource';

export interface LiveCaseList extends PageControls {
  /** Undefined until the first page is there. */
  readonly rows: readonly CaseRow[] | undefined;
  readonly unread: KnownUnread;
  /** When the shown rows were read, `HH:mm`, while there is no network; else empty. */
  readonly staleClock: string;
  readonly refresh: () => Promise<void>;
}

/** A list of cases with paging; while its page shows, the head is asked for and the rows only when that moved. */
export function useCaseList(source: CaseListSource): LiveCaseList {
  const isVisible = usePageVisible();
  const list = useInfiniteQuery({
    queryKey: ['cases', ...source.name],
    queryFn: ({ pageParam }) => source.page(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const {
    data: stamp,
    failureReason,
    error,
    dataUpdatedAt: heardAt,
  } = useQuery({
    queryKey: ['casesHead', ...source.name],
    queryFn: () => source.head(),
    enabled: isVisible,
    refetchInterval: POLL_INTERVAL_MS,
    retry: false,
  });
  useReturn({ list, heardAt });
  useOnChange({ value: stamp, scope: source.name.join(), run: () => void list.refetch() });

  return {
    ...pageControls(list),
    rows: list.data && eachOnce(list.data.pages.flatMap((page) => page.rows)),
    unread: {
      counts: Object.assign(
        {},
        ...(list.data?.pages.map((page) => page.unread ?? {}) ?? []),
      ) as KnownUnread['counts'],
      readAt: list.dataUpdatedAt,
    },
    staleClock: useStaleClock({ dataUpdatedAt: list.dataUpdatedAt, failureReason, error }),
    refresh: async () => void (await list.refetch()),
  };
}

interface Returning {
  readonly list: {
    readonly data: unknown;
    readonly error: unknown;
    readonly errorUpdatedAt: number;
    readonly refetch: () => unknown;
  };
  /** When the cloud last answered, epoch ms; 0 before it ever did. */
  readonly heardAt: number;
}

/** What could not be read for want of a network comes by itself once the cloud is heard again. */
function useReturn({ list, heardAt }: Returning): void {
  const { data, error, errorUpdatedAt, refetch } = list;
  const isBack = data === undefined && isOffline(error) && heardAt > errorUpdatedAt;
  useEffect(() => {
    if (isBack) refetch();
  }, [isBack, refetch]);
}

interface Watched {
  readonly value: string | undefined;
  /** What the value belongs to; the first value of another scope is no change. */
  readonly scope: string;
  readonly run: () => void;
}

function useOnChange({ value, scope, run }: Watched): void {
  const last = useRef<{ value: string; scope: string } | undefined>(undefined);
  useEffect(() => {
    if (value === undefined) return;

    const isChange = last.current?.scope === scope && last.current.value !== value;
    last.current = { value, scope };
    if (isChange) run();
  });
}

/** A case that moved while pages were read may be on two of them. */
function eachOnce(rows: readonly CaseRow[]): CaseRow[] {
  return [...new Map(rows.map((row) => [row.caseId, row])).values()];
}
