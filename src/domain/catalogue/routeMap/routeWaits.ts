import type { Catalogue, PrerequisiteGroup } from '../catalogue';
import { findItem, findMaterial } from '../findItem';
import { prerequisitesWithin } from '../prerequisitesWithin';

/** What each item waits for, by itemId. */
export type Waits = ReadonlyMap<string, readonly PrerequisiteGroup[]>;

/**
 * What each item waits for among these: its prerequisites, and the items whose result is a primary paper of it, since
 * without that paper nobody accepts it. Where such a paper would close a circle it must come from elsewhere.
 */
export function routeWaits(query: {
  readonly catalogue: Catalogue;
  readonly itemIds: readonly string[];
}): Waits {
  const waits = new Map<string, PrerequisiteGroup[]>(Object.entries(prerequisitesWithin(query)));

  for (const itemId of query.itemIds) {
    for (const sources of paperSources({ ...query, itemId })) {
      const anyOf = sources.filter((each) => each !== itemId && !itemsBefore(waits, each).has(itemId));
      const sure = surelyBefore(waits, itemId);
      if (anyOf.length === 0 || anyOf.some((each) => sure.has(each))) continue;
      waits.set(itemId, [...(waits.get(itemId) ?? []), { anyOf }]);
    }
  }
  return waits;
}

/** Everything that stands somewhere before the item. */
export function itemsBefore(waits: Waits, itemId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [itemId];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const before of (waits.get(next) ?? []).flatMap(({ anyOf }) => anyOf)) {
      if (!found.has(before)) open.push(before);
      found.add(before);
    }
  }
  return found;
}

/** What stands before the item whichever of alternatives ends its waiting. */
function surelyBefore(waits: Waits, itemId: string): ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();

  function sureOf(each: string): ReadonlySet<string> {
    const found = known.get(each);
    if (found) return found;

    known.set(each, new Set());
    const groups = (waits.get(each) ?? []).map(({ anyOf }) =>
      shared(anyOf.map((one) => [one, ...sureOf(one)])),
    );
    const sure = new Set(groups.flat());
    known.set(each, sure);
    return sure;
  }
  return sureOf(itemId);
}

function shared(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  return first.filter((each) => others.every((list) => list.includes(each)));
}

function paperSources(query: {
  readonly catalogue: Catalogue;
  readonly itemIds: readonly string[];
  readonly itemId: string;
}): string[][] {
  const { catalogue, itemIds, itemId } = query;
  const needs = findItem({ catalogue, itemId })?.materials ?? [];
  return needs
    .filter(({ isPrimary }) => isPrimary)
    .map(({ materialId }) => findMaterial({ catalogue, materialId })?.resultOf ?? [])
    .map((sources) => sources.filter((source) => itemIds.includes(source)))
    .filter((sources) => sources.length > 0);
}
