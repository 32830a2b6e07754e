import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import type { VaultOffer } from './vaultTypes';
import { vaultKeys } from './vaultKeys';

interface Want {
  /** Undefined while no enterprise is bound. */
  readonly enterpriseId: string | undefined;
  readonly projectName: string;
  readonly materialIds: readonly string[];
}

/** What the vault holds of the wanted papers; nothing while nobody knows. Without a network people upload as ever. */
export function useOffers(want: Want): readonly VaultOffer[] {
  const { enterpriseId, materialIds } = want;
  const projectName = want.projectName.trim().slice(0, 60);
  const { data } = useQuery({
    queryKey: vaultKeys.offers({ enterpriseId, projectName, materialIds }),
    queryFn: () =>
      api.applicant.vault.offers.query({
        ...{ enterpriseId: enterpriseId ?? '', projectName, materialIds: [...materialIds] },
      }),
    staleTime: POLL_INTERVAL_MS,
    enabled: enterpriseId !== undefined && materialIds.length > 0,
  });
  return data?.offers ?? [];
}
