import { failure } from '../../../paths';
import { CALENDAR } from './calendar';
import type { Zone } from './zones';

type Shown = { local: Date; offset: number };

const pad = (part: (date: Date) => number, length: number) => (shown: Shown) =>
  String(part(shown.local)).padStart(length, '0');

/** What stands after `%`. */
const SPECIFIERS: Record<string, (shown: Shown) => string> = {
  d: pad(CALENDAR.dayOfMonth, 2),
  G: pad(CALENDAR.isoWeekYear, 4),
  H: pad(CALENDAR.hour, 2),
  j: pad(CALENDAR.dayOfYear, 3),
  L: pad(CALENDAR.millisecond, 3),
  m: pad(CALENDAR.month, 2),
  M: pad(CALENDAR.minute, 2),
  S: pad(CALENDAR.second, 2),
  u: pad(CALENDAR.isoDayOfWeek, 1),
  U: pad(CALENDAR.week, 2),
  V: pad(CALENDAR.isoWeek, 2),
  w: pad(CALENDAR.dayOfWeek, 1),
  Y: pad(CALENDAR.year, 4),
  z: ({ offset }) => {
    const minutes = Math.trunc(Math.abs(offset) / 60_000);
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
  },
  Z: ({ offset }) => `${offset < 0 ? '-' : '+'}${Math.trunc(Math.abs(offset) / 60_000)}`,
  '%': () => '%',
};

/** Writes a moment (epoch ms) as clocks of a zone show it; without a format in ISO 8601. */
export function formatDate(wish: { time: number; zone: Zone; format?: string }): string {
  const { time, zone, format } = wish;
  const offset = zone.offsetAt(time);
  const shown = { local: new Date(time + offset), offset };
  const year = shown.local.getUTCFullYear();
  if (!(year >= 0 && year <= 9999))
    throw failure(`$dateToString is only defined on year 0-9999, tried to use year ${year}`);

  const pattern = format ?? `%Y-%m-%dT%H:%M:%S.%L${zone.isUtc ? 'Z' : ''}`;
  return pattern.replace(/%(.?)/gsu, (_, name: string) => {
    const write = Object.hasOwn(SPECIFIERS, name) ? SPECIFIERS[name] : undefined;
    if (write) return write(shown);
    if (name === '') throw failure("Unmatched '%' at end of format string");
    throw failure(`Invalid format character '%${name}' in format string`);
  });
}
