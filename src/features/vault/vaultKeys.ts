/** Names under which the vault is kept in the query cache; all begin with the same word, so that one call renews them. */
export const vaultKeys = {
  all: ['vault'] as const,
  list: (search: object) => ['vault', 'list', search] as const,
  paper: (paperId: string) => ['vault', 'paper', paperId] as const,
  offers: (want: object) => ['vault', 'offers', want] as const,
  originals: (enterpriseId: string) => ['vault', 'originals', enterpriseId] as const,
  versions: (of: object) => ['vault', 'versions', of] as const,
  projects: (enterpriseId: string | undefined) => ['vault', 'projects', enterpriseId] as const,
};
