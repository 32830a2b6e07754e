import { useQuery } from '@tanstack/react-query';
import type { ApiScope } from '../caseView/CaseGateway';
import { usePageVisible } from '../live/usePageVisible';
import { conversationGateways } from './ConversationGateway';

/** Slower than an open conversation: a list only tells that something came. ms. */
const REFRESH_EVERY_MS = 10_000;
/** As many as one question takes. */
const MOST_CASES = 100;

/** What a list brought along, by caseId, and when (epoch ms). */
export interface KnownUnread {
  readonly counts: Readonly<Record<string, number>>;
  readonly readAt: number;
}

/** Unread messages by case, for the cases of a list: first as the list itself knew them, then kept fresh. */
export function useUnreadByCase({
  scope,
  caseIds,
  known,
}: {
  readonly scope: ApiScope;
  readonly caseIds: readonly string[];
  readonly known: KnownUnread;
}): Readonly<Record<string, number>> {
  const isVisible = usePageVisible();
  const asked = caseIds.slice(0, MOST_CASES);
  const { data } = useQuery({
    queryKey: ['unreadByCase', scope, ...asked],
    queryFn: () => conversationGateways[scope].unread(asked),
    enabled: isVisible && asked.length > 0,
    initialData: known.counts,
    initialDataUpdatedAt: known.readAt,
    staleTime: REFRESH_EVERY_MS,
    refetchInterval: REFRESH_EVERY_MS,
    retry: false,
  });
  return data;
}
