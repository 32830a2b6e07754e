import type { QueryClient } from '@tanstack/react-query';
import type { ApiScope } from '../caseView/CaseGateway';
import { conversationGateways } from './ConversationGateway';
import { conversationKeys } from './conversationKeys';
import { joinedTalk, settledUpTo, type Talk } from './Talk';

/** What was said in a case: the newest messages at first, then only what is new. */
export function talkQuestion({ scope, caseId }: { readonly scope: ApiScope; readonly caseId: string }) {
  const queryKey = conversationKeys.talk({ scope, caseId });
  const gateway = conversationGateways[scope];

  async function queryFn({ client }: { readonly client: QueryClient }): Promise<Talk> {
    const known = client.getQueryData<Talk>(queryKey);
    if (known === undefined) return gateway.list({ caseId });

    const news = await gateway.list({ caseId, after: settledUpTo(known) });
    return joinedTalk(client.getQueryData<Talk>(queryKey) ?? known, news);
  }

  return { queryKey, queryFn };
}
