import type { ApiScope } from '../caseView/CaseGateway';

interface OneCase {
  readonly scope: ApiScope;
  readonly caseId: string;
}

/** Names under which conversations are kept in the query cache. */
export const conversationKeys = {
  talk: ({ scope, caseId }: OneCase) => ['conversation', scope, caseId] as const,
  head: ({ scope, caseId }: OneCase) => ['conversationHead', scope, caseId] as const,
};
