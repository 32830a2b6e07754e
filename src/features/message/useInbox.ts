import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api, type ApplicantOutputs } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { meKey } from '../account/useMe';
import { pageControls, type PageControls } from '../live/pageControls';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import { useStaleClock } from '../live/useStaleClock';
import { usePageVisible } from '../live/usePageVisible';

export type InboxRow = ApplicantOutputs['messages']['list']['rows'][number];

export interface Inbox extends PageControls {
  readonly rows: readonly InboxRow[] | undefined;
  /** When the shown rows were read, `HH:mm`, while there is no network; else empty. */
  readonly staleClock: string;
  readonly refresh: () => void;
  readonly markRead: (which: string[] | 'all') => Promise<void>;
}

/** Every shown page is read again, so a long list is asked for less often. ms. */
function pauseFor(pages: number): number {
  return POLL_INTERVAL_MS * pages * pages;
}

const inboxKey = ['messages'] as const;

/** My messages, newest first; a new one appears by itself while the page shows. */
export function useInbox({ isSignedUp }: { readonly isSignedUp: boolean }): Inbox {
  const queryClient = useQueryClient();
  const isVisible = usePageVisible();
  const list = useInfiniteQuery({
    queryKey: inboxKey,
    queryFn: ({ pageParam }) => api.applicant.messages.list.query({ cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: isSignedUp,
    refetchInterval: ({ state }) => isVisible && pauseFor(state.data?.pages.length ?? 1),
  });

  async function markRead(which: string[] | 'all'): Promise<void> {
    const read = which === 'all' ? { isAll: true } : { messageIds: which };
    await api.applicant.messages.markRead
      .mutate({ commandId: newCommandId(), ...read })
      .catch(() => undefined);
    void queryClient.invalidateQueries({ queryKey: inboxKey });
    void queryClient.invalidateQueries({ queryKey: meKey });
  }

  return {
    ...pageControls(list),
    rows: isSignedUp ? list.data?.pages.flatMap((page) => page.rows) : [],
    staleClock: useStaleClock(list),
    refresh: () => void list.refetch(),
    markRead,
  };
}
