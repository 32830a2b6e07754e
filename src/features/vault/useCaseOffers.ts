import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { useOffers } from './useOffers';
import type { VaultOffer } from './vaultTypes';

type OfferFor = (wanted: { readonly materialId: string | null }) => VaultOffer | undefined;

/** What the vault holds of papers that a case wants, other than what the case has of them already. */
export function useCaseOffers({ view }: CaseAnswer, materialIds: readonly string[]): OfferFor {
  const { enterprise, project, submissions } = view.agencyCase;
  const { enterpriseId } = enterprise;
  const offers = useOffers({ enterpriseId, projectName: project.name, materialIds });
  const handedIn = new Set(submissions.map(({ fileIds }) => fileIds.join()));
  const open = offers.filter(({ files }) => !handedIn.has(files.map(({ fileId }) => fileId).join()));
  return ({ materialId }) => open.find((offer) => offer.materialId === materialId);
}
