import { CloudError } from '../../../cloudError';
import { OpaqueValue } from '../../ejson';
import { failure } from '../../paths';
import { Decimal } from '../../values/decimal';
import { isNumeric, truncated, wholeNumber, type Numeric } from '../../values/numbers';
import { asDate } from './dates/dateOperators';
import { dateOf } from './dates/dateFromString';
import { dateAt, zoneNamed } from './dates/zones';
import { namedOperands, unary, type Operator } from './Operator';
import { numberText, textOf } from './textOf';
import { asDouble, isNullish, isTruthy, shown, typeOf } from './values';

type Convert = (value: unknown) => unknown;

/** What a value becomes as another type; null and missing become null. */
const CONVERSIONS: Record<string, Convert> = {
  bool: isTruthy,
  date: toDate,
  decimal: toDecimal,
  double: (value) => asDouble(numberFrom(value)),
  int: (value) => wholeFrom(value, 32),
  long: (value) => wholeFrom(value, 64),
  objectId: toObjectId,
  string: toText,
};

const TYPE_NUMBERS: Record<number, string> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
};

const NAMES = {
  $toBool: 'bool',
  $toDate: 'date',
  $toDecimal: 'decimal',
  $toDouble: 'double',
  $toInt: 'int',
  $toLong: 'long',
  $toObjectId: 'objectId',
  $toString: 'string',
};

export const conversionOperators: Record<string, Operator> = {
  $type: unary(typeOf),
  $isNumber: unary(isNumeric),
  ...Object.fromEntries(
    Object.entries(NAMES).map(([name, type]) => [name, unary((value) => converted({ value, type }))]),
  ),
  $convert: (operand, context) => {
    const optional = ['onError', 'onNull'];
    const parts = namedOperands({ operand, context, required: ['input', 'to'], optional });
    const [input, to] = [context.compile(parts.input), context.compile(parts.to)];
    const [onError, onNull] = optional.map((name) =>
      Object.hasOwn(parts, name) ? context.compile(parts[name]) : undefined,
    );
    return (document) => {
      const value = input(document);
      if (isNullish(value)) return onNull ? onNull(document) : null;
      const type = to(document);
      if (isNullish(type)) return null;
      try {
        return converted({ value, type: TYPE_NUMBERS[type as number] ?? String(type) });
      } catch (error) {
        if (!onError || !(error instanceof CloudError)) throw error;
        return onError(document);
      }
    };
  },
};

function converted({ value, type }: { value: unknown; type: string }): unknown {
  if (isNullish(value)) return null;
  const convert = Object.hasOwn(CONVERSIONS, type) ? CONVERSIONS[type] : undefined;
  if (!convert) throw failure(`Unknown type name: ${type}`);
  return convert(value);
}

function refused(value: unknown, type: string): Error {
  return failure(`Unsupported conversion from ${typeOf(value)} to ${type} in $convert with no onError value`);
}

function numberFrom(value: unknown): Numeric {
  if (isNumeric(value)) return value;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'string') throw refused(value, 'double');
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return Number(value);
  throw failure(`Failed to parse number '${value}' in $convert with no onError value`);
}

function wholeFrom(value: unknown, bits: number): Numeric {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value))
    throw failure(`Failed to parse number '${value}' in $convert with no onError value`);
  const whole = typeof value === 'string' ? BigInt(value.replace('+', '')) : truncated(numberFrom(value));
  const number = whole === undefined || BigInt.asIntN(bits, whole) !== whole ? undefined : wholeNumber(whole);
  if (number !== undefined) return number;
  throw failure(`Conversion would overflow target type in $convert with no onError value: ${shown(value)}`);
}

function toDecimal(value: unknown): Decimal {
  if (value instanceof Decimal) return value;
  try {
    return Decimal.parse(typeof value === 'string' ? value : numberText(numberFrom(value)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw failure(`Failed to parse number '${shown(value)}' in $convert with no onError value`);
  }
}

function toDate(value: unknown): Date {
  if (isNumeric(value)) return dateAt(Math.trunc(asDouble(value)));
  if (typeof value === 'string') return dateOf({ value, zone: zoneNamed('UTC') });
  return asDate(value);
}

function toText(value: unknown): string {
  if (typeof value === 'boolean') return String(value);
  if (isNumeric(value)) return numberText(value);
  if (value instanceof OpaqueValue && typeof value.ejson.$oid === 'string') return value.ejson.$oid;
  if (typeof value === 'string' || value instanceof Date) return textOf(value);
  throw refused(value, 'string');
}

function toObjectId(value: unknown): OpaqueValue {
  if (value instanceof OpaqueValue && '$oid' in value.ejson) return value;
  if (typeof value !== 'string') throw refused(value, 'objectId');
  if (/^[0-9a-f]{24}$/i.test(value)) return new OpaqueValue({ $oid: value.toLowerCase() });
  throw failure(`Failed to parse objectId '${value}' in $convert with no onError value`);
}
