import { useEffect } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { problemSentence } from '@/api/problemSentence';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { checkInterval } from '../live/checkInterval';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import { useStaleClock } from '../live/useStaleClock';
import { usePageVisible } from '../live/usePageVisible';
import { gatewayOf } from './gatewayOf';
import type { ApiScope } from './CaseGateway';
import { caseKeys } from './caseKeys';

export interface LiveCase {
  readonly answer: CaseAnswer | undefined;
  readonly isLoading: boolean;
  /** The sentence to show while there is nothing else; a failed refresh keeps the last answer on screen. */
  readonly error: string;
  /** When the shown answer was read, `HH:mm`, while there is no network; else empty. */
  readonly staleClock: string;
  readonly refresh: () => void;
}

/**
 * One case, kept fresh: while the page shows, the version is asked for every few seconds and the case itself only
 * when that moved. An empty `caseId` asks nothing.
 */
export function useCase(scope: ApiScope, caseId: string): LiveCase {
  const isVisible = usePageVisible();
  const client = useQueryClient();
  const gateway = gatewayOf(scope);
  const answerQuery = useQuery({
    queryKey: caseKeys.answer({ scope, caseId }),
    queryFn: async () => {
      const found = await gateway.get(caseId);
      // It is news for as long as a version is: a page that opens asks the cloud once.
      client.setQueryData(caseKeys.version({ scope, caseId }), found.view.version);
      return found;
    },
    enabled: caseId !== '',
    // The check of a picture moves no version.
    refetchInterval: ({ state }) => isVisible && checkInterval(Object.values(state.data?.files ?? {})),
  });
  const { data: answer, dataUpdatedAt: readAt, refetch } = answerQuery;
  const versionQuery = useQuery({
    queryKey: caseKeys.version({ scope, caseId }),
    queryFn: () => gateway.version(caseId),
    enabled: isVisible && answer !== undefined,
    refetchInterval: POLL_INTERVAL_MS,
    staleTime: POLL_INTERVAL_MS,
    retry: false,
  });

  const { data: version, failureReason, error } = versionQuery;
  const isBehind = answer !== undefined && version !== undefined && version > answer.view.version;
  useEffect(() => {
    // The page below, about the same case, asks in the same moment: one question is enough. An answer that was under
    // way may be older than the version, so each new one is looked at again.
    if (isBehind) void refetch({ cancelRefetch: false });
  }, [isBehind, readAt, refetch]);

  return {
    answer,
    isLoading: answerQuery.isFetching && answer === undefined,
    error: answer === undefined ? sentenceFor({ caseId, failure: answerQuery.error }) : '',
    staleClock: useStaleClock({ dataUpdatedAt: readAt, failureReason, error }),
    refresh: () => void refetch(),
  };
}

function sentenceFor({ caseId, failure }: { caseId: string; failure: unknown }): string {
  if (caseId === '') return '没有找到这个办件,请从“办件”里打开。';
  return failure === null ? '' : problemSentence(failure);
}
