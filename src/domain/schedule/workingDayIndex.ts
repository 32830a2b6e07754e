import { addDays, type Day } from '../shared/time';
import type { WorkingCalendar } from './calendar';

/** Ordinals count from the first day of this year; any other would do. */
const baseYear = 2024;
const millisecondsADay = 86_400_000;

interface YearTable {
  /** Working days from the base year's first day up to the day before this year; negative for earlier years. */
  readonly before: number;
  /** Per day of the year: the year's working days up to and including it. */
  readonly upTo: Uint16Array;
  readonly workingDays: readonly Day[];
}

/** Where the days of one calendar stand among its working days; built year by year as they are asked for. */
export interface WorkingDayIndex {
  /** Working days up to and including the day, from a fixed beginning. A day of rest has the ordinal of the one before. */
  ordinalOf(day: Day): number;
  /** The working day that is `days` (1 or more) after `from`. Throws a RangeError where nobody works for a year. */
  dayAfter(from: Day, days: number): Day;
}

const indexes = new WeakMap<WorkingCalendar, WorkingDayIndex>();

/** One index per calendar object, which therefore must not change its mind. */
export function workingDayIndexOf(calendar: WorkingCalendar): WorkingDayIndex {
  const known = indexes.get(calendar);
  if (known) return known;

  const index = createIndex(calendar);
  indexes.set(calendar, index);
  return index;
}

function createIndex(calendar: WorkingCalendar): WorkingDayIndex {
  const tables = new Map<number, YearTable>();

  function tableOf(year: number): YearTable {
    const known = tables.get(year);
    if (known) return known;

    const counted = countYear(calendar, year);
    const table = { ...counted, before: beforeYear(year, counted.workingDays.length) };
    tables.set(year, table);
    return table;
  }

  function beforeYear(year: number, ownDays: number): number {
    if (year === baseYear) return 0;
    if (year < baseYear) return tableOf(year + 1).before - ownDays;

    const last = tableOf(year - 1);
    return last.before + last.workingDays.length;
  }

  function ordinalOf(day: Day): number {
    const table = tableOf(yearOf(day));
    return table.before + (table.upTo[dayOfYear(day)] ?? 0);
  }

  function dayAfter(from: Day, days: number): Day {
    const ordinal = ordinalOf(from) + days;
    for (let year = yearOf(from); ; year += 1) {
      const { before, workingDays } = tableOf(year);
      const found = workingDays[ordinal - before - 1];
      if (found !== undefined) return found;
      if (workingDays.length === 0) throw new RangeError(`the calendar has no working day in ${year}`);
    }
  }

  return { ordinalOf, dayAfter };
}

function countYear(calendar: WorkingCalendar, year: number): Omit<YearTable, 'before'> {
  const upTo = new Uint16Array(366);
  const workingDays: Day[] = [];
  const first = `${year}-01-01`;

  for (let step = 0; step < upTo.length; step += 1) {
    const day = addDays({ day: first, days: step });
    if (day.startsWith(`${year}-`) && calendar.isWorkingDay(day)) workingDays.push(day);
    upTo[step] = workingDays.length;
  }
  return { upTo, workingDays };
}

function yearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  if (!(year >= 1000)) throw new RangeError(`not a day: ${day}`);
  return year;
}

function dayOfYear(day: Day): number {
  const year = yearOf(day);
  const month = Number(day.slice(5, 7)) - 1;
  return (Date.UTC(year, month, Number(day.slice(8, 10))) - Date.UTC(year, 0, 1)) / millisecondsADay;
}
