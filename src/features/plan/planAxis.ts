import { addDays, daysBetween, weekdayOf, type Day } from '@/domain/shared/time';
import { lastOf } from '@/domain/shared/lastOf';

/** Whole weeks, Monday to Sunday, so that weeks have the same place on every plan. */
export interface PlanAxis {
  readonly from: Day;
  /** Calendar days, a multiple of 7. */
  readonly days: number;
}

/** A stretch of the axis as fractions of its width, 0 to 1. */
export interface Span {
  readonly left: number;
  readonly width: number;
}

/** The axis on which all these days have a place. Without any it is the week of `today`. */
export function axisOver(days: readonly Day[], today: Day): PlanAxis {
  const sorted = [today, ...days].sort();
  const from = mondayOf(sorted[0] ?? today);
  const last = mondayOf(lastOf(sorted) ?? today);
  return { from, days: daysBetween({ from, to: last }) + 7 };
}

/** Where a day begins, as a fraction of the axis; days outside are put at its ends. */
export function startOn(axis: PlanAxis, day: Day): number {
  const place = daysBetween({ from: axis.from, to: day }) / axis.days;
  return Math.min(1, Math.max(0, place));
}

export function endOn(axis: PlanAxis, day: Day): number {
  return startOn(axis, addDays({ day, days: 1 }));
}

/** From the beginning of one day to the end of another; no width where the second is earlier. */
export function spanOn(axis: PlanAxis, from: Day, until: Day): Span {
  const left = startOn(axis, from);
  return { left, width: Math.max(0, endOn(axis, until) - left) };
}

function mondayOf(day: Day): Day {
  return addDays({ day, days: -((weekdayOf(day) + 6) % 7) });
}
