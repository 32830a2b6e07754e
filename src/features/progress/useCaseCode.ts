import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';

export interface CaseCode {
  /** A PNG as base64; undefined until it came. */
  readonly png: string | undefined;
  readonly isLoading: boolean;
  readonly error: string;
  readonly retry: () => void;
}

/** The mini-program code that opens this case; it never changes, so it is asked for once, by who wants it. */
export function useCaseCode(caseId: string, { isWanted = true } = {}): CaseCode {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['code', caseId],
    queryFn: () => api.applicant.codes.case.query({ caseId }),
    enabled: isWanted,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return {
    png: data?.png,
    isLoading: data === undefined && isFetching,
    error: error === null || isFetching ? '' : problemSentence(error),
    retry: () => void refetch(),
  };
}
