import type { ApiScope } from './CaseGateway';

interface OneCase {
  readonly scope: ApiScope;
  readonly caseId: string;
}

/** Names under which a case is kept in the query cache. */
export const caseKeys = {
  answer: ({ scope, caseId }: OneCase) => ['case', scope, caseId] as const,
  version: ({ scope, caseId }: OneCase) => ['caseVersion', scope, caseId] as const,
  plan: ({ scope, caseId }: OneCase) => ['casePlan', scope, caseId] as const,
};
