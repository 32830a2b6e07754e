const DAY = 86_400_000;

/** Parts of the time that a date's UTC methods show. */
export const CALENDAR = {
  year: (date: Date) => date.getUTCFullYear(),
  month: (date: Date) => date.getUTCMonth() + 1,
  dayOfMonth: (date: Date) => date.getUTCDate(),
  /** 1 is Sunday. */
  dayOfWeek: (date: Date) => date.getUTCDay() + 1,
  /** 1 is Monday. */
  isoDayOfWeek: (date: Date) => date.getUTCDay() || 7,
  dayOfYear,
  hour: (date: Date) => date.getUTCHours(),
  minute: (date: Date) => date.getUTCMinutes(),
  second: (date: Date) => date.getUTCSeconds(),
  millisecond: (date: Date) => date.getUTCMilliseconds(),
  /** 0 to 53; the first Sunday of the year begins week 1. */
  week: (date: Date) => Math.floor((dayOfYear(date) - 1 + 7 - date.getUTCDay()) / 7),
  /** 1 to 53; week 1 holds the year's first Thursday, and its days may lie in another year. */
  isoWeek: (date: Date) => Math.ceil(dayOfYear(thursdayOf(date)) / 7),
  isoWeekYear: (date: Date) => thursdayOf(date).getUTCFullYear(),
} satisfies Record<string, (date: Date) => number>;

function dayOfYear(date: Date): number {
  const start = new Date(date);
  start.setUTCMonth(0, 1);
  return Math.round((date.getTime() - start.getTime()) / DAY) + 1;
}

function thursdayOf(date: Date): Date {
  return new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
}

/** Midnight (epoch ms, UTC) of a day of an ISO week; weeks and days outside their range carry over. */
export function isoTime({ year, week, day }: { year: number; week: number; day: number }): number {
  const fourth = new Date(0);
  fourth.setUTCFullYear(year, 0, 4);
  const monday = fourth.getTime() - (CALENDAR.isoDayOfWeek(fourth) - 1) * DAY;
  return monday + ((week - 1) * 7 + day - 1) * DAY;
}
