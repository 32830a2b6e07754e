import type { ApiScope } from '../caseView/CaseGateway';
import { headQuestion } from '../conversation/useConversationHead';
import type { Question } from '../live/useAskAlong';
import { planQuestion } from './useCasePlan';

/** What the page of a case wants beside the case: its plan, and how many messages are unread. */
export function overviewQuestions({
  scope,
  caseId,
}: {
  readonly scope: ApiScope;
  readonly caseId: string;
}): readonly Question[] {
  return caseId === '' ? [] : [planQuestion({ scope, caseId }), headQuestion({ scope, caseId })];
}
