import { addDays, type Day } from '../shared/time';
import type { WorkingCalendar } from './calendar';
import { lastOf } from '../shared/lastOf';

/** Days on which nobody works, both ends included. */
export interface RestStretch {
  readonly from: Day;
  readonly until: Day;
}

/** The stretches of rest that begin in the days given: weekends and holidays less the days made up for (调休). */
export function restStretches({
  from,
  until,
  calendar,
}: {
  readonly from: Day;
  readonly until: Day;
  readonly calendar: WorkingCalendar;
}): RestStretch[] {
  const stretches: { from: Day; until: Day }[] = [];
  for (let day = from; day <= until; day = addDays({ day, days: 1 })) {
    if (calendar.isWorkingDay(day)) continue;

    const last = lastOf(stretches);
    if (last && addDays({ day: last.until, days: 1 }) === day) last.until = day;
    else stretches.push({ from: day, until: day });
  }
  return stretches;
}
