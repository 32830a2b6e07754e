import type { ApiScope } from '../caseView/CaseGateway';
import { useConversationHead } from './useConversationHead';

/** What stands beside 沟通 on its tab: how many messages are unread, nothing where none is. */
export function useTalkTab(place: { scope: ApiScope; caseId: string }): { count?: number } {
  const { data } = useConversationHead(place);
  return data === undefined || data.unread === 0 ? {} : { count: data.unread };
}
