import { useCallback } from 'react';
import { useQuery } from '@tanstack/react-query';
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

/** Who I am to the service; asked once and shared by every page. */
export function useMe(): KnownMe {
  const query = useQuery({ queryKey: meKey, queryFn: () => api.applicant.me.get.query() });

  const { refetch } = query;
  const refresh = useCallback(() => void refetch(), [refetch]);

  return {
    me: query.data,
    isLoading: query.data === undefined && query.isFetching,
    error: query.data === undefined && query.isError ? problemSentence(query.error) : '',
    refresh,
  };
}
