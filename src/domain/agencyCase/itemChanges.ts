import { dayOf } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import type { CaseItem, ItemStop } from './CaseItem';
import { endedStops } from './itemClock';

export function changeItem(agencyCase: AgencyCase, itemId: string, change: Partial<CaseItem>): AgencyCase {
  return {
    ...agencyCase,
    items: agencyCase.items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)),
  };
}

/** Only a filed item has a clock to stop. */
export function withStop(agencyCase: AgencyCase, itemId: string, stop: ItemStop): AgencyCase {
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  if (!item || item.filedAt === null || item.decidedAt !== null) return agencyCase;
  return changeItem(agencyCase, itemId, { stops: [...item.stops, stop] });
}

/** `dueOn` undefined leaves the day as it was: events from before clocks did not say it. */
export function withoutStop({
  agencyCase,
  itemId,
  stopId,
  dueOn,
  at,
}: {
  readonly agencyCase: AgencyCase;
  readonly itemId: string;
  readonly stopId: string;
  readonly dueOn: string | null | undefined;
  readonly at: string;
}): AgencyCase {
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  if (!item?.stops.some((stop) => stop.stopId === stopId)) return agencyCase;

  const stops = endedStops(item, dayOf(at), stopId);
  return changeItem(agencyCase, itemId, { stops, dueOn: dueOn ?? item.dueOn });
}
