import { useEffect } from 'react';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import { vaultWishOf } from '@/domain/request/vaultWish';
import { useOffers } from '@/features/vault/useOffers';
import type { VaultOffer } from '@/features/vault/vaultTypes';
import type { StepProps } from './stepProps';
import { withVaultPapers } from './vaultPapers';

/** Fills the request's papers in from the vault as soon as project and items are said; answers what the vault holds. */
export function useVaultPapers({
  draft,
  change,
  catalogue,
  enterpriseId,
}: Pick<StepProps, 'draft' | 'change'> & {
  readonly catalogue: Catalogue;
  readonly enterpriseId: string | undefined;
}): readonly VaultOffer[] {
  const wish = vaultWishOf({ draft, catalogue });
  const projectName = draft.project.name;
  const offers = useOffers({ enterpriseId, ...(wish ?? { projectName, materialIds: [] }) });

  const fill = ({ papers }: Pick<RequestDraft, 'papers'>) =>
    wish === undefined ? papers : withVaultPapers({ papers, offers, projectName });
  const isChanged = fill(draft) !== draft.papers;
  useEffect(() => {
    if (isChanged) change((before) => ({ ...before, papers: fill(before) }));
  });
  return offers;
}
