import type { Day } from '../shared/time';

/** Which days are working days, and up to where that is published rather than supposed. */
export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean;
  /** The last day whose status is certain; later answers are 暂估 (provisional). */
  knownUntil: Day;
}

export type DayOverrides = Record<Day, 'work' | 'rest'>;
