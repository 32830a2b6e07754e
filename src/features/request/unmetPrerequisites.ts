import type { ServiceItem } from '@/domain/catalogue/catalogue';

/** The groups of items of which none is chosen: what the project must already have, or should ask for too. */
export function unmetPrerequisites({
  item,
  chosenIds,
}: {
  readonly item: ServiceItem;
  readonly chosenIds: readonly string[];
}): string[][] {
  return item.prerequisites
    .filter(({ anyOf }) => !anyOf.some((itemId) => chosenIds.includes(itemId)))
    .map(({ anyOf }) => anyOf);
}
