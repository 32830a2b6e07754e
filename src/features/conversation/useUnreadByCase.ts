import { useQuery } from '@tanstack/react-query';
import type { ApiScope } from '../caseView/CaseGateway';
import { usePageVisible } from '../live/usePageVisible';
import { conversationGateways } from './ConversationGateway';

/** Slower than an open conversation: a list only tells that something came. ms. */
const REFRESH_EVERY_MS = 10_000;
/** As many as one question takes. */
const MOST_CASES = 100;

/** Unread messages by case, for the cases of a list. */
export function useUnreadByCase(
  scope: ApiScope,
  caseIds: readonly string[],
): Readonly<Record<string, number>> {
  const isVisible = usePageVisible();
  const asked = caseIds.slice(0, MOST_CASES);
  const { data } = useQuery({
    queryKey: ['unreadByCase', scope, ...asked],
    queryFn: () => conversationGateways[scope].unread(asked),
    enabled: isVisible && asked.length > 0,
    refetchInterval: REFRESH_EVERY_MS,
    placeholderData: (before) => before,
    retry: false,
  });
  return data ?? {};
}
