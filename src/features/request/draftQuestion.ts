import type { QueryClient } from '@tanstack/react-query';
import { api, type ApplicantOutputs } from '@/api/api';
import { POLL_INTERVAL_MS } from '../live/pollInterval';

export type OpenedDraft = ApplicantOutputs['drafts']['get'];

/** How one of the person's drafts is asked for, also before it is known who that is. */
export function draftQuestion(draftId: string) {
  return {
    queryKey: ['draft', draftId],
    queryFn: (): Promise<OpenedDraft> => api.applicant.drafts.get.query({ draftId }),
    staleTime: POLL_INTERVAL_MS,
    // The form goes on with what is on the phone, and tries again by itself.
    retry: false,
  };
}

/** The draft as it was read for opening the page, else anew; forgotten then, for whatever comes later must be newer. */
export async function takeDraft(client: QueryClient, draftId: string): Promise<OpenedDraft> {
  const question = draftQuestion(draftId);
  try {
    return await client.fetchQuery(question);
  } finally {
    client.removeQueries({ queryKey: question.queryKey, exact: true });
  }
}
