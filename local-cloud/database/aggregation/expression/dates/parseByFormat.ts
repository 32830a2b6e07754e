import { failure } from '../../../paths';
import { isoTime } from './calendar';
import { localTime, offsetOf, type ParsedDate } from './parseDate';
import { utcTime } from './zones';

/** What may stand in a text for each specifier; `%Z` is an offset in minutes. */
const SPECIFIERS: Record<string, string> = {
  d: '\\d{1,2}',
  G: '\\d{4}',
  H: '\\d{1,2}',
  j: '\\d{1,3}',
  L: '\\d{1,3}',
  m: '\\d{1,2}',
  M: '\\d{1,2}',
  S: '\\d{1,2}',
  u: '\\d',
  V: '\\d{1,2}',
  Y: '\\d{4}',
  z: '\\s*(?:(?:gmt|utc)?[+-]\\d\\d(?::?\\d\\d)?|[a-z]{1,4})',
  Z: '[+-]\\d{1,4}',
};

/** Reads a date by a format; undefined when the text does not fit it. Throws when the format is wrong itself. */
export function parseByFormat({ text, format }: { text: string; format: string }): ParsedDate | undefined {
  const names: string[] = [];
  const source = format.replace(/%(.?)|[^%]+/gsu, (part, name: string | undefined) => {
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    if (name === '%') return '%';
    const digits = Object.hasOwn(SPECIFIERS, name) ? SPECIFIERS[name] : undefined;
    if (!digits) throw failure(`Invalid format character '%${name}' in format string`);
    names.push(name);
    return `(${digits})`;
  });
  const found = new RegExp(`^${source}$`, 'i').exec(text);
  if (!found) return undefined;
  return read(Object.fromEntries(names.map((name, place) => [name, found[place + 1] ?? ''])));
}

function read(parts: Record<string, string>): ParsedDate | undefined {
  const number = (name: string, otherwise: number): number =>
    parts[name] === undefined ? otherwise : Number(parts[name]);
  const clock = {
    hour: number('H', 0),
    minute: number('M', 0),
    second: number('S', 0),
    millisecond: Number((parts.L ?? '').padEnd(3, '0')),
  };
  const day = dayOf(parts, number);
  const time = localTime({ year: 1970, month: 1, day: 1, ...clock });
  if (day === undefined || time === undefined) return undefined;

  const local = day + time;
  if (parts.Z !== undefined) return { local, offset: Number(parts.Z) * 60_000 };
  if (parts.z === undefined) return { local };
  const offset = offsetOf(parts.z.trim());
  return offset === undefined ? undefined : { local, offset };
}

/** By month and day, by the day of the year, or by an ISO week; undefined when a part is absent or out of range. */
function dayOf(
  parts: Record<string, string>,
  number: (name: string, otherwise: number) => number,
): number | undefined {
  if (parts.G !== undefined) {
    const [week, day] = [number('V', 0), number('u', 1)];
    if (week < 1 || week > 53 || day < 1 || day > 7) return undefined;
    return isoTime({ year: number('G', 0), week, day });
  }
  if (parts.Y === undefined) return undefined;
  const year = number('Y', 0);
  if (parts.j !== undefined) {
    const day = number('j', 0);
    return day < 1 || day > 366 ? undefined : utcTime({ year, month: 1, day });
  }
  if (parts.m === undefined || parts.d === undefined) return undefined;
  const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 };
  return localTime({ year, month: number('m', 0), day: number('d', 0), ...midnight });
}
