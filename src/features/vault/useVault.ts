import { api } from '@/api/api';
import { usePagedRows, type PagedRows } from '../live/usePagedRows';
import type { PaperRow } from './vaultTypes';
import { vaultKeys } from './vaultKeys';

export interface VaultSearch {
  readonly enterpriseId: string;
  /** Only this project's papers and the enterprise's own. */
  readonly projectName: string | undefined;
  readonly words: string;
}

/** The papers of one enterprise, shelf by shelf. */
export function useVault(search: VaultSearch): PagedRows<PaperRow> {
  return usePagedRows({
    queryKey: vaultKeys.list(search),
    read: (cursor) => api.applicant.vault.list.query({ ...search, cursor }),
  });
}
