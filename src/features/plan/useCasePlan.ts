import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { problemSentence } from '@/api/problemSentence';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CasePlan } from '@/domain/agencyCase/CaseForecast';
import type { ApiScope } from '../caseView/CaseGateway';
import { caseKeys } from '../caseView/caseKeys';
import { gatewayOf } from '../caseView/gatewayOf';

export interface LivePlan {
  readonly plan: CasePlan | undefined;
  readonly isLoading: boolean;
  /** The sentence to show while there is no plan. */
  readonly error: string;
  readonly refresh: () => void;
}

/** The plan of a case as it stands at the version of `answer`; the last one stays until the next has come. */
export function useCasePlan(scope: ApiScope, { view }: CaseAnswer): LivePlan {
  const { caseId } = view.agencyCase;
  const planQuery = useQuery({
    queryKey: caseKeys.plan({ scope, caseId, version: view.version }),
    queryFn: () => gatewayOf(scope).plan(caseId),
    placeholderData: keepPreviousData,
  });
  const { data: plan, error, isFetching, refetch } = planQuery;

  return {
    plan,
    isLoading: isFetching && plan === undefined,
    error: plan === undefined && error !== null ? problemSentence(error) : '',
    refresh: () => void refetch(),
  };
}
