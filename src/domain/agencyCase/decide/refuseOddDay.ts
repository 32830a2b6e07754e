import { formatDay } from '../../schedule/peopleDates';
import { addDays, dayOf, type Day } from '../../shared/time';
import { refuse } from '../RuleViolation';

/** A day further ahead than this is a slip in the year, not a plan. */
const MOST_DAYS_AHEAD = 730;

/**
 * Refuses a day that people chose for something to come, where it lies before today or years ahead. `about` names the
 * item or paper and what the day is for, as in “施工许可证”的补正期限.
 */
export function refuseOddDay({
  day,
  now,
  about,
  field,
}: {
  readonly day: Day;
  /** ISO instant. */
  readonly now: string;
  readonly about: string;
  readonly field: string;
}): void {
  const today = dayOf(now);
  if (day < today) refuse(`${about}(${formatDay(day)})不能早于今天。`, field);
  if (day > addDays({ day: today, days: MOST_DAYS_AHEAD }))
    refuse(`${about}是 ${formatDay(day)},离今天两年以上,请核对年份。`, field);
}
