import type { Catalogue, ServiceItem } from '../catalogue';
import { findItem, findMaterial } from '../findItem';

export interface RoutePaper {
  readonly materialId: string;
  readonly name: string;
  readonly hint: string;
  readonly originals: number;
  readonly copies: number;
  /** A secondary paper: it may be promised and follow later (容缺, R1). */
  readonly mayFollow: boolean;
  /** The enterprise brings it, the specialist fills it in (A2), or an item of the map results in it. */
  readonly comesFrom: 'enterprise' | 'specialist' | 'earlierItem';
  /** Names of those items of the map whose result it is. */
  readonly resultOf: readonly string[];
}

/** What one item of the map asks for: what must be there first, then what may follow. */
export function routePapers({
  catalogue,
  item,
  itemIds,
}: {
  readonly catalogue: Catalogue;
  readonly item: ServiceItem;
  readonly itemIds: readonly string[];
}): RoutePaper[] {
  const papers = item.materials.map(({ materialId, isPrimary, originals, copies }) => {
    const material = findMaterial({ catalogue, materialId });
    const sources = (material?.resultOf ?? []).filter(
      (each) => each !== item.itemId && itemIds.includes(each),
    );
    const resultOf = sources.map((itemId) => findItem({ catalogue, itemId })?.name ?? itemId);
    const comesFrom = sourceOf({
      isForm: material?.filledBySpecialist ?? false,
      isResult: resultOf.length > 0,
    });
    const words = { name: material?.name ?? materialId, hint: material?.hint ?? '' };
    return { materialId, ...words, originals, copies, mayFollow: !isPrimary, comesFrom, resultOf };
  });
  return papers.sort((one, other) => Number(one.mayFollow) - Number(other.mayFollow));
}

function sourceOf({ isForm, isResult }: { isForm: boolean; isResult: boolean }): RoutePaper['comesFrom'] {
  if (isForm) return 'specialist';
  return isResult ? 'earlierItem' : 'enterprise';
}
