import { api } from '@/api/api';
import { complaintKeys } from './complaintKeys';

/** How many complaints wait for an answer; for the working group. */
export const complaintCountQuestion = {
  queryKey: complaintKeys.count,
  queryFn: () => api.supervision.complaints.count.query(),
};

/** What the working group passed on to those who serve a case. */
export function releasedQuestion(caseId: string) {
  return {
    queryKey: complaintKeys.released(caseId),
    queryFn: () => api.workbench.complaints.released.query({ caseId }),
  };
}
