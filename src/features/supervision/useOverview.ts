import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import { usePageVisible } from '../live/usePageVisible';

/** How many cases stand where; asked again whenever any case has changed. */
export function useOverview() {
  const isVisible = usePageVisible();
  const head = useQuery({
    queryKey: ['casesHead', 'supervision'],
    queryFn: () => api.supervision.cases.head.query(),
    enabled: isVisible,
    refetchInterval: POLL_INTERVAL_MS,
    retry: false,
  });
  const stamp = head.data?.stamp ?? '';
  const query = useQuery({
    queryKey: ['overview'],
    queryFn: () => api.supervision.overview.get.query(),
  });

  const { refetch } = query;
  const seen = useRef('');
  useEffect(() => {
    const isNews = seen.current !== '' && stamp !== '' && seen.current !== stamp;
    if (stamp !== '') seen.current = stamp;
    if (isNews) void refetch();
  }, [stamp, refetch]);

  return {
    overview: query.data,
    isLoading: query.data === undefined && query.isFetching,
    error: query.isError ? problemSentence(query.error) : '',
    refresh: () => void refetch(),
  };
}
