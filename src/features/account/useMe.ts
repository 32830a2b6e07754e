import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import type { Me } from './Me';

export const meKey = ['me'] as const;

export interface KnownMe {
  readonly me: Me | undefined;
  readonly isLoading: boolean;
  /** Set only while nothing is known. */
  readonly error: unknown;
  readonly refresh: () => void;
}

/** Who I am to the service; asked once and shared by every page. */
export function useMe(): KnownMe {
  const query = useQuery({ queryKey: meKey, queryFn: () => api.applicant.me.get.query() });

  return {
    me: query.data,
    isLoading: query.isPending && query.fetchStatus !== 'paused',
    error: query.data === undefined ? query.error : null,
    refresh: () => void query.refetch(),
  };
}
