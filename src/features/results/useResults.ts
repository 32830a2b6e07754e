import { api } from '@/api/api';
import type { ResultsOfCase } from '@/domain/agencyCase/results';
import { usePagedRows, type PagedRows } from '../live/usePagedRows';

export type LiveResults = PagedRows<ResultsOfCase>;

/** What my enterprises were given, a page at a time; read anew whenever the page is opened. */
export function useResults({ project, search }: { project: string; search: string }): LiveResults {
  return usePagedRows({
    queryKey: ['results', project, search],
    read: (cursor) => api.applicant.results.list.query({ project, search, cursor }),
    refetchOnMount: 'always',
  });
}
