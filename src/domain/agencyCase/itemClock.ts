import type { WorkingCalendar } from '../schedule/calendar';
import { clockDueOn, clockUsedWd, type Clock } from '../schedule/clock';
import { dayOf, type Day } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import type { CaseItem, ItemStop } from './CaseItem';

/** The department's clock of an item; undefined before it is filed. */
export function itemClock(item: Pick<CaseItem, 'filedAt' | 'promisedLimitWd' | 'stops'>): Clock | undefined {
  if (item.filedAt === null) return undefined;
  return { startedOn: dayOf(item.filedAt), limitWd: item.promisedLimitWd, stops: item.stops };
}

/** The first of the stops that stand open; undefined while the clock runs. */
export function openStop(item: CaseItem): ItemStop | undefined {
  return item.stops.find(({ until }) => until === null);
}

/** Stops with one of them, or with all open ones, ended on a day. */
export function endedStops(item: CaseItem, until: Day, stopId?: string): ItemStop[] {
  return item.stops.map((stop) =>
    stop.until === null && (stopId === undefined || stop.stopId === stopId) ? { ...stop, until } : stop,
  );
}

interface Reading {
  readonly item: CaseItem;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}

/** Where the clock of a filed item runs out; null before filing. */
export function itemDueOn({ item, today, calendar }: Reading): Day | null {
  const clock = itemClock(item);
  return clock ? clockDueOn({ clock, today, calendar }).day : null;
}

/** As `itemDueOn`, were the stop to end today. */
export function dueOnAfterStop({ item, stopId, today, calendar }: Reading & { stopId: string }): Day | null {
  return itemDueOn({ item: { ...item, stops: endedStops(item, today, stopId) }, today, calendar });
}

/** One item's clock as a page shows it. */
export interface ClockReading {
  readonly limitWd: number;
  readonly usedWd: number;
  /** Working days left; negative is late. */
  readonly leftWd: number;
  /** Were the clock to go on today. */
  readonly dueOn: Day;
  readonly isProvisional: boolean;
  readonly stop: ItemStop | null;
}

/** A decided item's clock has ended and reads no more: undefined, as before filing. */
export function readItemClock({ item, today, calendar }: Reading): ClockReading | undefined {
  const clock = itemClock(item);
  if (!clock || item.decidedAt !== null) return undefined;

  const usedWd = clockUsedWd({ clock, today, calendar });
  const { day: dueOn, isProvisional } = clockDueOn({ clock, today, calendar });
  const { limitWd } = clock;
  return { limitWd, usedWd, leftWd: limitWd - usedWd, dueOn, isProvisional, stop: openStop(item) ?? null };
}

/** The clocks of all items that are with a department now, by itemId. */
export function clocksOf({
  agencyCase,
  today,
  calendar,
}: Omit<Reading, 'item'> & { agencyCase: Pick<AgencyCase, 'items'> }): Record<string, ClockReading> {
  const readings = agencyCase.items.map(
    (item) => [item.itemId, readItemClock({ item, today, calendar })] as const,
  );
  return Object.fromEntries(
    readings.filter((entry): entry is [string, ClockReading] => entry[1] !== undefined),
  );
}
