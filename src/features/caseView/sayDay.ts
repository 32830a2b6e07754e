import { formatDay, formatDeadline } from '@/domain/schedule/peopleDates';
import type { Day } from '@/domain/shared/time';

/** A day inside a sentence: “ 11月26日(周四)” with a gap before figures, “明天” without. */
export function sayDay(day: Day, today: Day): string {
  const words = formatDay(day, today);
  return /^\d/.test(words) ? ` ${words}` : words;
}

/** The last day for something inside a sentence: “ 11月26日(周四)前” with a gap before figures, “明天内” without. */
export function sayDeadline(day: Day, today: Day): string {
  return formatDeadline(day, today, { isInside: true });
}
