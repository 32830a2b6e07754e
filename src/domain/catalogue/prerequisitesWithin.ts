import type { Catalogue, PrerequisiteGroup } from './catalogue';
import { findItem } from './findItem';

/**
 * What each wanted item waits for among the wanted ones. A group with no wanted member gives way to the groups of its
 * members, and so on back: where A→B→C and B is not wanted, C waits for A. Where the members were alternatives, all
 * that any of them waits for counts, since nobody here knows which one the project took.
 * Ids that the catalogue does not know have no prerequisites; a cycle is cut where it closes.
 */
export function prerequisitesWithin({
  catalogue,
  itemIds,
}: {
  catalogue: Catalogue;
  itemIds: readonly string[];
}): Record<string, PrerequisiteGroup[]> {
  const wanted = new Set(itemIds);
  const known = new Map<string, PrerequisiteGroup[]>();

  function groupsOf(itemId: string): PrerequisiteGroup[] {
    const found = known.get(itemId);
    if (found) return found;

    known.set(itemId, []);
    const groups = findItem({ catalogue, itemId })?.prerequisites.flatMap(restrict) ?? [];
    const result = withoutImplied(groups).filter(({ anyOf }) => !anyOf.includes(itemId));
    known.set(itemId, result);
    return result;
  }

  function restrict({ anyOf }: PrerequisiteGroup): PrerequisiteGroup[] {
    const members = anyOf.filter((itemId) => wanted.has(itemId));
    return members.length > 0 ? [{ anyOf: members }] : anyOf.flatMap(groupsOf);
  }

  return Object.fromEntries([...wanted].map((itemId) => [itemId, groupsOf(itemId)]));
}

/** Drops repeated groups and those that a narrower one already implies. */
function withoutImplied(groups: PrerequisiteGroup[]): PrerequisiteGroup[] {
  return groups.filter(
    (group, place) =>
      !groups.some((other, otherPlace) => {
        const isNarrower = other.anyOf.every((itemId) => group.anyOf.includes(itemId));
        const isSame = isNarrower && other.anyOf.length === group.anyOf.length;
        return isNarrower && (isSame ? otherPlace < place : otherPlace !== place);
      }),
  );
}
