import type { Catalogue, PrerequisiteGroup, ServiceItem } from '../catalogue';
import { findDepartment } from '../findItem';
import { routePapers, type RoutePaper } from './routePapers';
import type { RouteTime } from './routeTimes';
import { itemsBefore, type Waits } from './routeWaits';

export interface RouteItem extends RouteTime {
  readonly item: ServiceItem;
  /** The department's short name. */
  readonly departmentName: string;
  readonly papers: readonly RoutePaper[];
  /** Every group must be met; one member of it is enough. All are items of the map. */
  readonly waitsFor: readonly PrerequisiteGroup[];
  /** Items that can begin on the same day without waiting for one another (并联), whatever their stage. */
  readonly besideIds: readonly string[];
}

/** One item of the map that these items make, with its place among them. */
export function routeItem({
  catalogue,
  item,
  itemIds,
  waits,
  times,
}: {
  catalogue: Catalogue;
  item: ServiceItem;
  itemIds: readonly string[];
  waits: Waits;
  times: ReadonlyMap<string, RouteTime>;
}): RouteItem {
  const { itemId } = item;
  const time = times.get(itemId) ?? { startWd: 0, endWd: 0, depth: 0 };
  return {
    ...time,
    item,
    departmentName: departmentName(catalogue, item),
    papers: routePapers({ catalogue, item, itemIds }),
    waitsFor: waits.get(itemId) ?? [],
    besideIds: itemIds.filter(
      (other) =>
        other !== itemId &&
        times.get(other)?.startWd === time.startWd &&
        !itemsBefore(waits, itemId).has(other) &&
        !itemsBefore(waits, other).has(itemId),
    ),
  };
}

/** The short name; the id where the catalogue does not know the department. */
export function departmentName(catalogue: Catalogue, { departmentId }: ServiceItem): string {
  return findDepartment({ catalogue, departmentId })?.shortName ?? departmentId;
}
