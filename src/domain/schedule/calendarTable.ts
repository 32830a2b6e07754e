import { z } from '../zod';
import { addDays, Day } from '../shared/time';
import type { DayOverrides } from './calendar';
import { chineseCalendar, withOverrides } from './workingCalendar';
import { lastOf } from '../shared/lastOf';

/** A change of the district's table; `version` is the one that was on the screen. */
export const CalendarChange = z.object({
  version: z.number().int().min(0),
  overrides: z.record(Day, z.enum(['work', 'rest'])),
  knownUntil: Day.nullable(),
});
export type CalendarChange = z.infer<typeof CalendarChange>;

/** Single days that a table may hold; ten years of holidays and 调休 are some 500. */
const MOST_DAYS = 800;
/** A calendar with so many rest days in a row would stop every clock. */
const LONGEST_REST = 30;

/** What a table must not be saved with, one Chinese sentence each. */
export function calendarTableProblems({
  overrides,
  knownUntil,
}: Pick<CalendarChange, 'overrides' | 'knownUntil'>): string[] {
  const days = Object.keys(overrides).sort();
  const [first] = days;
  const last = lastOf(days);
  if (days.length > MOST_DAYS) return [`最多登记 ${MOST_DAYS} 天,现在有 ${days.length} 天。`];
  if (knownUntil !== null && knownUntil > '2100-12-31') return ['“已公布至”最晚填 2100-12-31。'];
  if (first === undefined || last === undefined) return [];

  const restless = longRest({ overrides, first, last });
  return restless === undefined ? [] : [`从 ${restless} 起连续 ${LONGEST_REST} 天都不上班,请核对。`];
}

function longRest(range: { overrides: DayOverrides; first: Day; last: Day }): Day | undefined {
  const calendar = withOverrides(chineseCalendar, range.overrides);
  let rested = 0;
  for (let day = range.first; day <= range.last; day = addDays({ day, days: 1 })) {
    rested = calendar.isWorkingDay(day) ? 0 : rested + 1;
    if (rested >= LONGEST_REST) return addDays({ day, days: 1 - LONGEST_REST });
  }
  return undefined;
}
