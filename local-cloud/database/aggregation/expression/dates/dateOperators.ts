import { isPlainObject } from '../../../document';
import { OpaqueValue } from '../../../ejson';
import { failure } from '../../../paths';
import { compileOperands, namedOperands, type Compute, type Context, type Operator } from '../Operator';
import { isNullish, typeOf } from '../values';
import { CALENDAR } from './calendar';
import { dateFromParts } from './dateFromParts';
import { dateFromString } from './dateFromString';
import { formatDate } from './formatDate';
import { dateAt, zoneOrNull } from './zones';

export const dateOperators: Record<string, Operator> = {
  ...Object.fromEntries(Object.entries(CALENDAR).map(([name, part]) => [`$${name}`, partOf(part)])),
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
  $dateToParts: dateToParts,
  $dateToString: dateToString,
};

/** A date, or the moment at which an ObjectId or a timestamp was made; throws for anything else. */
export function asDate(value: unknown): Date {
  if (value instanceof Date) return value;
  if (value instanceof OpaqueValue) {
    const { $oid, $timestamp } = value.ejson;
    if (typeof $oid === 'string') return new Date(parseInt($oid.slice(0, 8), 16) * 1000);
    if (isPlainObject($timestamp)) return new Date(Number($timestamp.t) * 1000);
  }
  throw failure(`can't convert from BSON type ${typeOf(value)} to Date`);
}

/** What clocks of the zone show, to be read with the UTC methods; undefined for null and missing. */
type Local = (document: Record<string, unknown>) => Date | undefined;

function compileLocal({ date, timezone }: { date: Compute; timezone: Compute | undefined }): Local {
  return (document) => {
    const value = date(document);
    const zone = zoneOrNull(timezone && (() => timezone(document)));
    if (isNullish(value) || !zone) return undefined;
    const time = asDate(value).getTime();
    return dateAt(time + zone.offsetAt(time));
  };
}

function partOf(part: (local: Date) => number): Operator {
  return (operand, context) => {
    const local = compileLocal(dateAndZone(operand, context));
    return (document) => {
      const shown = local(document);
      return shown ? part(shown) : null;
    };
  };
}

/** The operand is a date, or an object of a date and a zone. */
function dateAndZone(operand: unknown, context: Context) {
  const isNamed = isPlainObject(operand) && !Object.keys(operand)[0]?.startsWith('$');
  if (!isNamed) {
    const [date] = compileOperands({ operand, context, least: 1, most: 1 }) as [Compute];
    return { date, timezone: undefined };
  }
  const parts = namedOperands({ operand, context, required: ['date'], optional: ['timezone'] });
  return { date: context.compile(parts.date), timezone: optional(parts, 'timezone', context) };
}

function optional(parts: Record<string, unknown>, name: string, { compile }: Context): Compute | undefined {
  return Object.hasOwn(parts, name) ? compile(parts[name]) : undefined;
}

function dateToParts(operand: unknown, context: Context): Compute {
  const parts = namedOperands({ operand, context, required: ['date'], optional: ['timezone', 'iso8601'] });
  const local = compileLocal({
    date: context.compile(parts.date),
    timezone: optional(parts, 'timezone', context),
  });
  const isIso = optional(parts, 'iso8601', context);
  return (document) => {
    const shown = local(document);
    if (!shown) return null;
    const { hour, minute, second, millisecond } = CALENDAR;
    const clock = {
      hour: hour(shown),
      minute: minute(shown),
      second: second(shown),
      millisecond: millisecond(shown),
    };
    if (isIso?.(document) !== true)
      return { year: CALENDAR.year(shown), month: CALENDAR.month(shown), day: shown.getUTCDate(), ...clock };
    const { isoWeekYear, isoWeek, isoDayOfWeek } = CALENDAR;
    return {
      isoWeekYear: isoWeekYear(shown),
      isoWeek: isoWeek(shown),
      isoDayOfWeek: isoDayOfWeek(shown),
      ...clock,
    };
  };
}

function dateToString(operand: unknown, context: Context): Compute {
  const names = ['format', 'timezone', 'onNull'];
  const parts = namedOperands({ operand, context, required: ['date'], optional: names });
  const date = context.compile(parts.date);
  const [format, timezone, onNull] = names.map((name) => optional(parts, name, context));

  return (document) => {
    const value = date(document);
    const zone = zoneOrNull(timezone && (() => timezone(document)));
    const pattern = format ? format(document) : undefined;
    if (format && isNullish(pattern)) return null;
    if (format && typeof pattern !== 'string')
      throw failure(`$dateToString requires that 'format' be a string, found: ${typeOf(pattern)}`);
    if (!zone) return null;
    if (isNullish(value)) return onNull ? onNull(document) : null;
    return formatDate({ time: asDate(value).getTime(), zone, format: pattern as string | undefined });
  };
}
