import { useEffect } from 'react';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import { useOffers } from '@/features/vault/useOffers';
import type { VaultOffer } from '@/features/vault/vaultTypes';
import { neededPapers } from './neededPapers';
import type { StepProps } from './stepProps';
import { withVaultPapers } from './vaultPapers';

/** Steps before which the project or the items may still change. */
const tooEarly: ReadonlySet<RequestDraft['step']> = new Set(['project', 'items']);

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
  const { toBring } = neededPapers({ catalogue, itemIds: draft.itemIds });
  const isEarly = tooEarly.has(draft.step);
  const projectName = draft.project.name;
  const offers = useOffers({
    enterpriseId: isEarly ? undefined : enterpriseId,
    projectName,
    materialIds: toBring.map(({ materialId }) => materialId),
  });

  const fill = ({ papers }: Pick<RequestDraft, 'papers'>) =>
    isEarly ? papers : withVaultPapers({ papers, offers, projectName });
  const isChanged = fill(draft) !== draft.papers;
  useEffect(() => {
    if (isChanged) change((before) => ({ ...before, papers: fill(before) }));
  });
  return offers;
}
