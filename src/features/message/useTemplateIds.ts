import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';

/** The platform's id of each template. A page whose tap will ask for credits reads them as it opens. */
export function useTemplateIds() {
  const { data } = useQuery({
    queryKey: ['templates'],
    queryFn: () => api.applicant.me.templates.query(),
    staleTime: Infinity,
  });
  return data;
}
