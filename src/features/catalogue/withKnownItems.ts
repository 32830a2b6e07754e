import type { Catalogue } from '@/domain/catalogue/catalogue';

/**
 * A draft as far as the catalogue in force goes: items that the district has removed since do not count. The draft on
 * the phone keeps them, so that nothing is lost should they come back.
 */
export function withKnownItems<D extends { readonly itemIds: readonly string[] }>(
  draft: D,
  { items }: Catalogue,
): { readonly draft: D; readonly goneCount: number } {
  const itemIds = draft.itemIds.filter((itemId) => items.some((item) => item.itemId === itemId));
  const goneCount = draft.itemIds.length - itemIds.length;
  return { draft: goneCount === 0 ? draft : { ...draft, itemIds }, goneCount };
}
