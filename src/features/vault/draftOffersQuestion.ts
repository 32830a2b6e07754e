import { api } from '@/api/api';
import type { Question } from '../live/useAskAlong';
import { vaultKeys } from './vaultKeys';

/** What the vault holds of the papers of a draft, asked beside the draft itself; laid where its papers look for it. */
export function draftOffersQuestion(draftId: string): Question {
  return {
    queryKey: vaultKeys.offers({ draftId }),
    queryFn: async ({ client }) => {
      const { asked, offers } = await api.applicant.vault.offersForDraft.query({ draftId });
      if (asked !== null) client.setQueryData(vaultKeys.offers(asked), { offers });
      return offers;
    },
  };
}
