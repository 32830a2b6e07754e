import type { Catalogue } from '../catalogue/catalogue';
import { neededPapers } from './neededPapers';
import type { RequestDraft } from './RequestDraft';

/** The papers that a request asks the vault for. */
export interface VaultWish {
  readonly projectName: string;
  readonly materialIds: readonly string[];
}

/** Steps before which the project or the items may still change. */
const tooEarly: ReadonlySet<RequestDraft['step']> = new Set(['project', 'items']);

/** What a request asks the vault for as soon as project and items are said; undefined before. */
export function vaultWishOf({
  draft: { step, itemIds, project },
  catalogue,
}: {
  readonly draft: RequestDraft;
  readonly catalogue: Catalogue;
}): VaultWish | undefined {
  if (tooEarly.has(step)) return undefined;

  const { toBring } = neededPapers({ catalogue, itemIds });
  return { projectName: project.name.trim(), materialIds: toBring.map(({ materialId }) => materialId) };
}
