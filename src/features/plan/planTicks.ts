import { addDays, type Day } from '@/domain/shared/time';
import { startOn, type PlanAxis } from './planAxis';

export interface PlanTick {
  readonly day: Day;
  /** A fraction of the axis. */
  readonly at: number;
  /** “11/23”, “12月”; there is no room for the year, which stands above. */
  readonly words: string;
}

/** The last stretch of an axis is too short for words that begin in it. */
const LAST_PLACE = 0.9;
const monthSteps = [1, 2, 3, 6, 12];

/** Every Monday. */
export function weekTicks(axis: PlanAxis): PlanTick[] {
  const weeks = Array.from({ length: axis.days / 7 }, (_, week) =>
    addDays({ day: axis.from, days: week * 7 }),
  );
  return weeks.map((day) => ({ day, at: startOn(axis, day), words: shortDay(day) }));
}

/** The first of every month, or of every second, third … so that there are at most `most` (1 or more). */
export function monthTicks(axis: PlanAxis, most: number): PlanTick[] {
  const firsts = firstsOfMonths(axis).filter((day) => startOn(axis, day) <= LAST_PLACE);
  const step = monthSteps.find((each) => Math.ceil(firsts.length / each) <= most) ?? firsts.length;
  return firsts
    .filter((_, place) => place % step === 0)
    .map((day) => ({ day, at: startOn(axis, day), words: `${Number(day.slice(5, 7))}月` }));
}

function firstsOfMonths({ from, days }: PlanAxis): Day[] {
  const end = addDays({ day: from, days });
  const firsts: Day[] = [];
  for (let day = firstAfter(from); day < end; day = firstAfter(day)) firsts.push(day);
  return firsts;
}

function firstAfter(day: Day): Day {
  const next = addDays({ day: `${day.slice(0, 8)}01`, days: 31 });
  return `${next.slice(0, 8)}01`;
}

/** “12/4”. */
export function shortDay(day: Day): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
}
