import { useCallback } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type ApplicantOutputs } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';

export type Team = ApplicantOutputs['team']['get'];
export type TeamPerson = Team['people'][number];
export type Scope = TeamPerson['scope'];

export interface KnownTeam {
  readonly team: Team | undefined;
  readonly isLoading: boolean;
  readonly error: string;
  readonly refresh: () => void;
  /** Shows what a change has answered. */
  readonly show: (team: Team) => void;
}

/** Who sees what of one enterprise. */
export function useTeam(enterpriseId: string): KnownTeam {
  const client = useQueryClient();
  const queryKey = ['team', enterpriseId];
  const query = useQuery({ queryKey, queryFn: () => api.applicant.team.get.query({ enterpriseId }) });
  const { refetch } = query;
  const refresh = useCallback(() => void refetch(), [refetch]);

  return {
    team: query.data,
    isLoading: query.data === undefined && query.isFetching,
    error: query.data === undefined && query.isError ? problemSentence(query.error) : '',
    refresh,
    show: (team) => client.setQueryData(queryKey, team),
  };
}
