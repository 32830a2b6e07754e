import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
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
