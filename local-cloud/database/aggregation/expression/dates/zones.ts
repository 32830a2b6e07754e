import { failure } from '../../../paths';
import { isNullish, typeOf } from '../values';

export type Zone = {
  /** What is added to UTC at a moment (epoch ms), in ms. */
  offsetAt: (time: number) => number;
  /** Whether a text with a zone of its own may stand beside it. */
  isUtc: boolean;
};

const MINUTE = 60_000;
const UTC: Zone = { offsetAt: () => 0, isUtc: true };
const zones = new Map<string, Zone>();

/** A zone by its Olson name or its offset (`+08:00`, `+0800`, `+08`); throws for anything else. */
export function zoneNamed(name: unknown): Zone {
  if (typeof name !== 'string') throw failure(`timezone must evaluate to a string, found ${typeOf(name)}`);
  const known = zones.get(name);
  if (known) return known;

  const zone = makeZone(name);
  zones.set(name, zone);
  return zone;
}

/** UTC where no zone was asked for, undefined where the asked one is null or missing. */
export function zoneOrNull(timezone: (() => unknown) | undefined): Zone | undefined {
  if (!timezone) return UTC;
  const name = timezone();
  return isNullish(name) ? undefined : zoneNamed(name);
}

/** The moment (epoch ms) at which clocks of a zone show a time; the time is epoch ms as if it were UTC. */
export function momentOf({ local, zone }: { local: number; zone: Zone }): number {
  const guess = local - zone.offsetAt(local);
  return local - zone.offsetAt(guess);
}

function makeZone(name: string): Zone {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return UTC;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(name) ?? [];
  if (sign) {
    const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
    return { offsetAt: () => offset, isUtc: offset === 0 };
  }
  return olsonZone(name);
}

const QUARTER = 15 * MINUTE;
const MOST_KNOWN = 20_000;

/** Offsets change only at quarters of an hour, and asking for one is slow, so each quarter is asked once. */
function olsonZone(name: string): Zone {
  const format = formatOf(name);
  const known = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const quarter = Math.floor(time / QUARTER) * QUARTER;
    let offset = known.get(quarter);
    if (offset === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      offset = shownTime(format, quarter) - quarter;
      known.set(quarter, offset);
    }
    return offset;
  };
  return { offsetAt, isUtc: false };
}

function formatOf(name: string): Intl.DateTimeFormat {
  const numeric = 'numeric' as const;
  try {
    if (!/^[A-Za-z]/.test(name)) throw new RangeError();
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    throw failure(`unrecognized time zone identifier: "${name}"`);
  }
}

function shownTime(format: Intl.DateTimeFormat, time: number): number {
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  return utcTime({
    year,
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
  });
}

/** A date of epoch ms; throws beyond what a date can hold. */
export function dateAt(time: number): Date {
  const date = new Date(time);
  if (!Number.isNaN(date.getTime())) return date;
  throw failure(`date overflow: ${time} ms`);
}

export type CalendarTime = {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  millisecond?: number;
};

/** Epoch ms; months and all smaller parts may lie outside their range and carry over. */
export function utcTime(parts: CalendarTime): number {
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0 } = parts;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, millisecond));
  const shift = new Date(Date.UTC(2000, month - 1, 1));
  const start = new Date(0);
  start.setUTCFullYear(year + shift.getUTCFullYear() - 2000, shift.getUTCMonth(), 1);
  return start.getTime() + (date.getTime() - shift.getTime());
}
