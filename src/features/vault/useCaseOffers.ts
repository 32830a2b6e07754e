import { useQuery } from '@tanstack/react-query';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { caseOffersQuestion } from './caseOffersQuestion';
import type { VaultOffer } from './vaultTypes';
import { useOffers } from './useOffers';

type OfferFor = (wanted: { readonly materialId: string | null }) => VaultOffer | undefined;

/** What the vault holds of papers that a case wants, other than what the case has of them already. */
export function useCaseOffers({ view }: CaseAnswer, materialIds: readonly string[]): OfferFor {
  const { enterprise, project } = view.agencyCase;
  const { enterpriseId } = enterprise;
  return offerFrom(view, useOffers({ enterpriseId, projectName: project.name, materialIds }));
}

/** As `useCaseOffers`, for what the case waits for now: 补正 and 容缺. A page may ask beside the case itself. */
export function useAwaitedOffers({ view }: CaseAnswer): OfferFor {
  const { data } = useQuery(caseOffersQuestion(view.agencyCase.caseId));
  return offerFrom(view, data?.offers ?? []);
}

function offerFrom({ agencyCase }: CaseAnswer['view'], offers: readonly VaultOffer[]): OfferFor {
  const handedIn = new Set(agencyCase.submissions.map(({ fileIds }) => fileIds.join()));
  const open = offers.filter(({ files }) => !handedIn.has(files.map(({ fileId }) => fileId).join()));
  return ({ materialId }) => open.find((offer) => offer.materialId === materialId);
}
