import type { Catalogue } from '@/domain/catalogue/catalogue';

/** The names of the items that ask for a paper. */
export function usesOf({ items }: Catalogue, materialId: string): string[] {
  return items
    .filter(({ materials }) => materials.some((need) => need.materialId === materialId))
    .map(({ name }) => name);
}
