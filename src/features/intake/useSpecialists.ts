import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';

type AssigningScope = 'workbench' | 'supervision';

/** Whom a case can be assigned to, with field and load. */
export function useSpecialists(scope: AssigningScope) {
  return useQuery({
    queryKey: ['specialists', scope],
    queryFn: () => api[scope].staff.specialists.query(),
  });
}
