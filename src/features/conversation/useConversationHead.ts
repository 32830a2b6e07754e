import { useQuery } from '@tanstack/react-query';
import type { ApiScope } from '../caseView/CaseGateway';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import { usePageVisible } from '../live/usePageVisible';
import { conversationGateways } from './ConversationGateway';
import { conversationKeys } from './conversationKeys';

/** How far the conversation is, asked for while the page shows; the tab and what is behind it share one question. */
export function useConversationHead({ scope, caseId }: { scope: ApiScope; caseId: string }) {
  const isVisible = usePageVisible();
  return useQuery({
    queryKey: conversationKeys.head({ scope, caseId }),
    queryFn: () => conversationGateways[scope].head(caseId),
    enabled: isVisible && caseId !== '',
    refetchInterval: POLL_INTERVAL_MS,
    retry: false,
  });
}
