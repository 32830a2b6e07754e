import { useCallback } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import type { Me } from './Me';

export const meKey = ['me'] as const;

export interface KnownMe {
  readonly me: Me | undefined;
  readonly isLoading: boolean;
  /** The sentence to show while nothing is known. */
  readonly error: string;
  readonly refresh: () => void;
}

/** How it is asked, also beside what the page is about. */
export const meQuestion = { queryKey: meKey, queryFn: (): Promise<Me> => api.applicant.me.get.query() };

/** For what cannot go on before it is known who I am: answers at once where it is, and throws where nobody can tell. */
export function useAskMe(): () => Promise<Me> {
  const client = useQueryClient();
  return () => client.ensureQueryData(meQuestion);
}

/** Who I am to the service; asked once and shared by every page. */
export function useMe(): KnownMe {
  const query = useQuery(meQuestion);

  const { refetch } = query;
  const refresh = useCallback(() => void refetch(), [refetch]);

  return {
    me: query.data,
    isLoading: query.data === undefined && query.isFetching,
    error: query.data === undefined && query.isError ? problemSentence(query.error) : '',
    refresh,
  };
}
