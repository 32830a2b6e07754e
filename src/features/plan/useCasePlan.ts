import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { problemSentence } from '@/api/problemSentence';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CasePlan } from '@/domain/agencyCase/CaseForecast';
import type { ApiScope } from '../caseView/CaseGateway';
import { caseKeys } from '../caseView/caseKeys';
import { gatewayOf } from '../caseView/gatewayOf';
import { POLL_INTERVAL_MS } from '../live/pollInterval';

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
  const { data: plan, error, isFetching, refetch } = useQuery(planQuestion({ scope, caseId }));

  const isBehind = plan !== undefined && plan.version < view.version;
  useEffect(() => {
    if (isBehind) void refetch({ cancelRefetch: false });
  }, [isBehind, view.version, refetch]);

  return {
    plan,
    isLoading: isFetching && plan === undefined,
    error: plan === undefined && error !== null ? problemSentence(error) : '',
    refresh: () => void refetch(),
  };
}

/** How the plan is asked for, also beside the case itself, so that a page asks the cloud once. */
export function planQuestion({ scope, caseId }: { scope: ApiScope; caseId: string }) {
  return {
    queryKey: caseKeys.plan({ scope, caseId }),
    queryFn: () => gatewayOf(scope).plan(caseId),
    staleTime: POLL_INTERVAL_MS,
  };
}
