import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import type { Question } from '../live/useAskAlong';
import type { KnownProject } from './vaultTypes';
import { vaultKeys } from './vaultKeys';

/** The projects that an enterprise has asked about before, the one used last first; none while nobody knows. */
export function useProjects(enterpriseId: string | undefined): readonly KnownProject[] {
  const { data } = useQuery({
    queryKey: vaultKeys.projects(enterpriseId),
    queryFn: () => api.applicant.projects.list.query({ enterpriseId: enterpriseId ?? '' }),
    enabled: enterpriseId !== undefined,
  });
  return data?.projects ?? [];
}

/** The projects of the person's first enterprise, for a page that does not know yet which one that is. */
export const firstProjectsQuestion: Question = {
  queryKey: vaultKeys.projects('first'),
  queryFn: async ({ client }) => {
    const answer = await api.applicant.projects.list.query({});
    client.setQueryData(vaultKeys.projects(answer.enterpriseId), answer);
    return answer;
  },
};
