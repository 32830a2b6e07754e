import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { z } from '../zod';

dayjs.extend(utc);

/** Asia/Shanghai is +08:00 all year; the machine's own zone is never asked. */
const shanghaiOffsetMinutes = 8 * 60;
const dayFormat = 'YYYY-MM-DD';

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`, 1900 to 2199. Days compare as strings. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, { error: '日期应写作“2026-11-26”的样子。', abort: true })
  .regex(/^(19|20|21)/, { error: '年份应在 1900 到 2199 之间,请核对日期。', abort: true })
  .refine(isRealDay, '没有这一天,请核对日期。');
export type Day = z.infer<typeof Day>;

/** A moment in UTC, ISO 8601, kept with milliseconds so that moments compare as strings. */
export const Instant = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/, {
    error: '时间的格式不对。',
    abort: true,
  })
  .refine((text) => isRealDay(text.slice(0, 10)), { error: '没有这一天,请核对时间。', abort: true })
  .overwrite((text) => new Date(text).toISOString());
export type Instant = z.infer<typeof Instant>;

function inShanghai(instant: Instant): dayjs.Dayjs {
  return dayjs.utc(instant).utcOffset(shanghaiOffsetMinutes);
}

/** The day in Shanghai in which the moment falls. */
export function dayOf(instant: Instant): Day {
  return inShanghai(instant).format(dayFormat);
}

/** The clock in Shanghai at that moment, `HH:mm`, 24 hours. */
export function clockOf(instant: Instant): string {
  return inShanghai(instant).format('HH:mm');
}

/** Midnight in Shanghai at which the day begins. */
export function startOfDay(day: Day): Instant {
  return dayjs.utc(day).subtract(shanghaiOffsetMinutes, 'minute').toISOString();
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays({ day, days }: { day: Day; days: number }): Day {
  return dayjs.utc(day).add(days, 'day').format(dayFormat);
}

/** The same day `months` months later; the last of a shorter month where it has no such day. */
export function addMonths({ day, months }: { day: Day; months: number }): Day {
  return dayjs.utc(day).add(months, 'month').format(dayFormat);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween({ from, to }: { from: Day; to: Day }): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return dayjs.utc(day).day();
}

/** The moment at which clocks in Shanghai show `clock`, `HH:mm`, on that day. */
export function instantAt({ day, clock }: { day: Day; clock: string }): Instant {
  return dayjs.utc(`${day}T${clock}:00.000Z`).subtract(shanghaiOffsetMinutes, 'minute').toISOString();
}
