import { failure } from '../../../paths';
import { namedOperands, type Compute, type Context } from '../Operator';
import { isNullish, shown, typeOf } from '../values';
import { isoTime } from './calendar';
import { dateAt, momentOf, utcTime, zoneOrNull } from './zones';

const CLOCK = ['hour', 'minute', 'second', 'millisecond'];
const CIVIL = ['year', 'month', 'day'];
const ISO = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'];

/** Builds a date; parts other than the year may lie outside their range and carry over. */
export function dateFromParts(operand: unknown, context: Context): Compute {
  const parts = namedOperands({ operand, context, optional: [...CIVIL, ...ISO, ...CLOCK, 'timezone'] });
  const has = (name: string): boolean => Object.hasOwn(parts, name);
  const isIso = ISO.some(has);
  if (isIso && CIVIL.some(has))
    throw failure('$dateFromParts does not allow mixing natural dates with ISO dates');
  const first = isIso ? 'isoWeekYear' : 'year';
  if (!has(first)) throw failure(`$dateFromParts requires either 'year' or 'isoWeekYear' to be present`);

  const timezone = has('timezone') ? context.compile(parts.timezone) : undefined;
  const computes = [...CIVIL, ...ISO, ...CLOCK]
    .filter(has)
    .map((name): [string, Compute] => [name, context.compile(parts[name])]);

  return (document) => {
    const values: Record<string, number> = {};
    for (const [name, compute] of computes) {
      const value = compute(document);
      if (isNullish(value)) return null;
      values[name] = partOf(name, value);
    }
    const zone = zoneOrNull(timezone && (() => timezone(document)));
    if (!zone) return null;
    return dateAt(momentOf({ local: isIso ? isoLocal(values) : civilLocal(values), zone }));
  };
}

function partOf(name: string, value: unknown): number {
  if (!Number.isInteger(value))
    throw failure(`'${name}' must evaluate to an integer, found ${typeOf(value)} with value ${shown(value)}`);
  const number = value as number;
  const isYear = name === 'year' || name === 'isoWeekYear';
  if (isYear && (number < 1 || number > 9999))
    throw failure(`'${name}' must evaluate to an integer in the range 1 to 9999, found ${number}`);
  const isLarge = name === 'second' || name === 'millisecond';
  if (!isLarge && (number < -32768 || number > 32767))
    throw failure(`'${name}' must evaluate to a value in the range [-32768, 32767]; value ${number} is not`);
  return number;
}

function civilLocal({ year = 1970, ...others }: Record<string, number>): number {
  return utcTime({ year, ...others });
}

function isoLocal(parts: Record<string, number>): number {
  const { isoWeekYear: year = 1970, isoWeek: week = 1, isoDayOfWeek: day = 1, ...clock } = parts;
  return isoTime({ year, week, day }) + utcTime({ ...clock, year: 1970 });
}
