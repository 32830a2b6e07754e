import { addDays, daysBetween, type Day } from '../shared/time';
import type { DayOverrides, WorkingCalendar } from './calendar';
import { chineseCalendar } from './chineseCalendar';

export type { DayOverrides, WorkingCalendar } from './calendar';
export { chineseCalendar } from './chineseCalendar';

/** A calendar has at least one working day in so many, or counting on it would never end. */
const longestRestDays = 366;

/**
 * The calendar with single days changed by the district. Who enters a year's whole 调休 table also says how far it is
 * known from now on; single days alone make nothing certain.
 */
export function withOverrides(
  calendar: WorkingCalendar,
  overrides: DayOverrides,
  knownUntil: Day = calendar.knownUntil,
): WorkingCalendar {
  return {
    isWorkingDay: (day) => (overrides[day] ? overrides[day] === 'work' : calendar.isWorkingDay(day)),
    knownUntil: knownUntil > calendar.knownUntil ? knownUntil : calendar.knownUntil,
  };
}

export interface AddedDay {
  day: Day;
  /** 暂估: the day lies past what the calendar knows. */
  isProvisional: boolean;
}

/**
 * The day on which a limit of `days` working days that starts on `from` ends. Counting begins with the next working
 * day; 0 is `from` itself, be it a working day or not. Throws a RangeError for a negative or broken number of days.
 */
export function addWorkingDays({
  from,
  days,
  calendar = chineseCalendar,
}: {
  from: Day;
  days: number;
  calendar?: WorkingCalendar;
}): AddedDay {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`);

  let day = from;
  for (let left = days; left > 0; left -= 1) day = nextWorkingDay({ day, calendar });
  return { day, isProvisional: day > calendar.knownUntil };
}

/** The first working day after `day`. */
export function nextWorkingDay({
  day,
  calendar = chineseCalendar,
}: {
  day: Day;
  calendar?: WorkingCalendar;
}): Day {
  for (let step = 1; step <= longestRestDays; step += 1) {
    const next = addDays({ day, days: step });
    if (calendar.isWorkingDay(next)) return next;
  }
  throw new RangeError(`the calendar has no working day in the ${longestRestDays} days after ${day}`);
}

/**
 * Working days after `from` up to and including `to`: what is left of a limit that ends on `to`. Negative when `to` is
 * earlier: then the working days after `to` up to and including `from`, which is how late it is.
 */
export function workingDaysBetween({
  from,
  to,
  calendar = chineseCalendar,
}: {
  from: Day;
  to: Day;
  calendar?: WorkingCalendar;
}): number {
  if (to < from) return 0 - workingDaysBetween({ from: to, to: from, calendar });

  let count = 0;
  for (let step = daysBetween({ from, to }); step > 0; step -= 1) {
    if (calendar.isWorkingDay(addDays({ day: from, days: step }))) count += 1;
  }
  return count;
}
