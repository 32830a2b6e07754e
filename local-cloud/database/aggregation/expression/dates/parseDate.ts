import { utcTime } from './zones';

/** The time that a text shows (epoch ms as if it were UTC), and its own offset in ms where it names one. */
export type ParsedDate = { local: number; offset?: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?';
const SUFFIX = '(?:st|nd|rd|th)?';

/** The usual ways to write a day; the names of the groups say what is what. */
const DAYS = [
  '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
  '(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})',
  '(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)',
  '(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})',
  '(?<day>\\d{1,2})[-.](?<month>\\d{1,2})[-.](?<year>\\d{4})',
  `(?<year>\\d{4})-(?<month>${NAME})-(?<day>\\d{1,2})`,
  `${WEEKDAY}(?<day>\\d{1,2})${SUFFIX}[ -](?<month>${NAME})[ -,]*(?<year>\\d{4})`,
  `${WEEKDAY}(?<month>${NAME})\\s+(?<day>\\d{1,2})${SUFFIX},?\\s+(?<year>\\d{4})`,
];
const CLOCK =
  '(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?:[:.](?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?)?(?:\\s*(?<half>[ap])\\.?m\\.?)?';
const ZONE = '(?<zone>\\s*(?:(?:gmt|utc)?\\s?[+-]\\d\\d?(?::?\\d\\d)?|[a-z]{1,4}))?';
const PATTERNS = DAYS.map((day) => new RegExp(`^\\s*${day}(?:(?:t|\\s+|,\\s*)${CLOCK}${ZONE})?\\s*$`, 'i'));

/** Hours of the abbreviations that MongoDB knows and that are in use. */
const ABBREVIATIONS: Record<string, number> = {
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
  bst: 1,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
};

/** Reads a date without being told its format; undefined when it is none. */
export function parseDate(text: string): ParsedDate | undefined {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return parsed(groups);
  }
  return undefined;
}

type Groups = Record<string, string | undefined>;

function parsed({
  year,
  month = '',
  day,
  hour,
  minute,
  second,
  fraction,
  half,
  zone,
}: Groups): ParsedDate | undefined {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const clock = Number(hour ?? 0);
  const local = localTime({
    year: Number(year),
    month: named || Number(month),
    day: Number(day),
    hour: half ? (clock % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : clock,
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? '').padEnd(3, '0').slice(0, 3)),
  });
  if (local === undefined || (half && (clock < 1 || clock > 12))) return undefined;
  if (zone === undefined || zone.trim() === '') return { local };
  const offset = offsetOf(zone.trim());
  return offset === undefined ? undefined : { local, offset };
}

type Parts = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
};

/** Epoch ms as if UTC; undefined for a day or a time that no calendar or clock has. */
export function localTime(parts: Parts): number | undefined {
  const { year, month, day, hour, minute, second } = parts;
  if (hour > 23 || minute > 59 || second > 59 || month < 1 || month > 12 || day < 1) return undefined;
  const time = utcTime(parts);
  const isSameDay = new Date(utcTime({ year, month, day })).getUTCDate() === day;
  return isSameDay ? time : undefined;
}

/** The offset in ms of `+08:00`, `GMT+2`, an abbreviation or a military letter. */
export function offsetOf(zone: string): number | undefined {
  const text = zone.toLowerCase();
  const [, sign, hours, minutes = '0'] = /^(?:gmt|utc)?\s?([+-])(\d\d?)(?::?(\d\d))?$/.exec(text) ?? [];
  if (sign) return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const known = Object.hasOwn(ABBREVIATIONS, text) ? ABBREVIATIONS[text] : militaryHours(text);
  return known === undefined ? undefined : known * 3_600_000;
}

/** A to M without J lie east of Greenwich, N to Y west. */
function militaryHours(letter: string): number | undefined {
  const east = 'abcdefghiklm'.indexOf(letter) + 1;
  if (letter.length === 1 && east > 0) return east;
  const west = 'nopqrstuvwxy'.indexOf(letter) + 1;
  return letter.length === 1 && west > 0 ? -west : undefined;
}
