import { api } from '@/api/api';
import { vaultKeys } from './vaultKeys';

/** What the vault holds of the papers that a case waits for now. */
export function caseOffersQuestion(caseId: string) {
  return {
    queryKey: vaultKeys.offers({ caseId }),
    queryFn: () => api.applicant.vault.offersForCase.query({ caseId }),
  };
}
