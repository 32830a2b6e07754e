import table from 'chinese-days/dist/chinese-days.json';
import { weekdayOf, type Day } from '../shared/time';
import type { WorkingCalendar } from './calendar';
import { isSupposedHoliday } from './supposedHolidays';
import { lastOf } from '../shared/lastOf';

// The package's tables, not its functions: those mix UTC with the machine's zone and are a day off west of Greenwich.
const restDays: Record<Day, string> = table.holidays;
const makeUpDays: Record<Day, string> = table.workdays;

/** 调休 of a year is published whole, so the last year with any holiday is known to its end. */
const knownUntil: Day = `${lastOf(Object.keys(restDays).sort())?.slice(0, 4)}-12-31`;

function isWorkingDay(day: Day): boolean {
  if (day in makeUpDays) return true;
  if (day in restDays) return false;
  if (day > knownUntil && isSupposedHoliday(day)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** Mainland holidays and 调休 as published; after `knownUntil` weekends and the holidays that are certain to come. */
export const chineseCalendar: WorkingCalendar = { isWorkingDay, knownUntil };
