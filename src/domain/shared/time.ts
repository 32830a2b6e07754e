import { z } from '../zod';

/** Asia/Shanghai is +08:00 all year; the machine's own zone is never asked. */
const shanghaiOffsetMs = 8 * 60 * 60 * 1000;
const msPerDay = 24 * 60 * 60 * 1000;

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`, 1900 to 2199. Days compare as strings. */
export const Day = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/, { error: '日期应写作“2026-11-26”的样子。', abort: true })
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

/** The day in Shanghai in which the moment falls. */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The clock in Shanghai at that moment, `HH:mm`, 24 hours. */
export function clockOf(instant: Instant): string {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(11, 16);
}

/** Midnight in Shanghai at which the day begins. */
export function startOfDay(day: Day): Instant {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - shanghaiOffsetMs).toISOString();
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays({ day, days }: { day: Day; days: number }): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * msPerDay).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween({ from, to }: { from: Day; to: Day }): number {
  return (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / msPerDay;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay();
}
