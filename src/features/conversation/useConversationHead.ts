import { useQuery } from '@tanstack/react-query';
import type { ApiScope } from '../caseView/CaseGateway';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import { usePageVisible } from '../live/usePageVisible';
import { conversationGateways } from './ConversationGateway';
import { conversationKeys } from './conversationKeys';

interface Place {
  readonly scope: ApiScope;
  readonly caseId: string;
}

/** How far the conversation is, asked for while the page shows; the tab and what is behind it share one question. */
export function useConversationHead({ scope, caseId }: Place) {
  const isVisible = usePageVisible();
  return useQuery({
    ...headQuestion({ scope, caseId }),
    enabled: isVisible && caseId !== '',
    refetchInterval: POLL_INTERVAL_MS,
    retry: false,
  });
}

/** How the head is asked for, also beside the case itself. */
export function headQuestion({ scope, caseId }: Place) {
  return {
    queryKey: conversationKeys.head({ scope, caseId }),
    queryFn: () => conversationGateways[scope].head(caseId),
    staleTime: POLL_INTERVAL_MS,
  };
}
