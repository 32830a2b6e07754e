import { api } from '@/api/api';
import type { Question } from '../live/useAskAlong';
import { sumsKey } from './sumsKey';

interface OneDelivery {
  readonly caseId: string;
  readonly deliveryId: string;
}

/** The checksums of one delivery's files, asked beside the case; each is laid where its file looks for it. */
export function deliverySumsQuestion({ caseId, deliveryId }: OneDelivery): Question {
  return {
    queryKey: ['deliverySums', caseId, deliveryId],
    queryFn: async ({ client }) => {
      const { files } = await api.applicant.results.sums.query({ caseId, deliveryId });
      for (const { fileId, sums } of files)
        client.setQueryData(sumsKey({ scope: 'applicant', fileId }), sums ?? undefined);
      return files.length;
    },
  };
}
