import type { Catalogue } from '../catalogue';
import { findItem } from '../findItem';
import type { Waits } from './routeWaits';

export interface RouteTime {
  /** Working days from the beginning of the first item; both count promised limits only. */
  readonly startWd: number;
  readonly endWd: number;
  /** How many items at most stand one behind the other before this one. */
  readonly depth: number;
}

/**
 * When each item can begin and end at the earliest, by itemId, if every department keeps its promise and every paper
 * is there. Of alternatives `first` ends the waiting, or `last` where the worst is asked for.
 */
export function routeTimes({
  catalogue,
  waits,
  alternatives = 'first',
}: {
  readonly catalogue: Catalogue;
  readonly waits: Waits;
  readonly alternatives?: 'first' | 'last';
}): ReadonlyMap<string, RouteTime> {
  const times = new Map<string, RouteTime>();
  const choose = alternatives === 'first' ? Math.min : Math.max;

  function timeOf(itemId: string): RouteTime {
    const known = times.get(itemId);
    if (known) return known;

    // Until it is known: what waits in a circle, which no saved catalogue has, is cut where it closes.
    times.set(itemId, { startWd: 0, endWd: 0, depth: 0 });
    const groups = (waits.get(itemId) ?? []).map(({ anyOf }) => anyOf.map(timeOf));
    const startWd = Math.max(0, ...groups.map((group) => choose(...group.map(({ endWd }) => endWd))));
    const depth = Math.max(0, ...groups.flat().map((before) => before.depth + 1));
    const limitWd = findItem({ catalogue, itemId })?.promisedLimitWd ?? 0;
    const time = { startWd, endWd: startWd + limitWd, depth };
    times.set(itemId, time);
    return time;
  }

  for (const itemId of waits.keys()) timeOf(itemId);
  return times;
}

/** Working days until the last one ends; 0 where there is none. */
export function lastEndWd(times: ReadonlyMap<string, RouteTime>): number {
  return Math.max(0, ...[...times.values()].map(({ endWd }) => endWd));
}
