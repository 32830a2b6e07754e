import { api } from '@/api/api';
import type { Question } from '../live/useAskAlong';
import { vaultKeys } from './vaultKeys';

interface Opened {
  /** Undefined for the first of the person's enterprises, which the page does not know yet. */
  readonly enterpriseId: string | undefined;
  readonly projectName: string | undefined;
  readonly tab: 'papers' | 'originals';
}

/** The first page of what the vault opens with, asked beside who holds the phone. */
export function firstVaultQuestion({ enterpriseId, projectName, tab }: Opened): Question {
  const queryKey = ['vault', 'first', enterpriseId, projectName, tab];
  if (tab === 'originals')
    return {
      queryKey,
      queryFn: async ({ client }) => {
        const page = await api.applicant.vault.originals.query({ enterpriseId });
        client.setQueryData(vaultKeys.originals(page.enterpriseId), firstPage(page));
        return page.enterpriseId;
      },
    };

  return {
    queryKey,
    queryFn: async ({ client }) => {
      const page = await api.applicant.vault.list.query({ enterpriseId, projectName });
      const search = { enterpriseId: page.enterpriseId, projectName, words: '' };
      client.setQueryData(vaultKeys.list(search), firstPage(page));
      return page.enterpriseId;
    },
  };
}

/** As a list that is read page by page keeps it. */
function firstPage<Page>(page: Page) {
  return { pages: [page], pageParams: [null] };
}
