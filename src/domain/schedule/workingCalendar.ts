import type { Day } from '../shared/time';
import type { DayOverrides, WorkingCalendar } from './calendar';
import { chineseCalendar } from './chineseCalendar';
import { workingDayIndexOf } from './workingDayIndex';

export type { DayOverrides, WorkingCalendar } from './calendar';
export { chineseCalendar } from './chineseCalendar';

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

  const day = days === 0 ? from : workingDayIndexOf(calendar).dayAfter(from, days);
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
  return workingDayIndexOf(calendar).dayAfter(day, 1);
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

  const { ordinalOf } = workingDayIndexOf(calendar);
  return ordinalOf(to) - ordinalOf(from);
}
