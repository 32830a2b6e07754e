import { CloudError } from '../../../../cloudError';
import { failure } from '../../../paths';
import { namedOperands, type Compute, type Context } from '../Operator';
import { isNullish, shown, typeOf } from '../values';
import { parseDate, type ParsedDate } from './parseDate';
import { parseByFormat } from './parseByFormat';
import { momentOf, zoneOrNull, type Zone } from './zones';

const OPTIONAL = ['format', 'timezone', 'onError', 'onNull'];

/** `onNull` answers for null and missing, `onError` for a text that cannot be read and for what is no text. */
export function dateFromString(operand: unknown, context: Context): Compute {
  const parts = namedOperands({ operand, context, required: ['dateString'], optional: OPTIONAL });
  const text = context.compile(parts.dateString);
  const [format, timezone, onError, onNull] = OPTIONAL.map((name) =>
    Object.hasOwn(parts, name) ? context.compile(parts[name]) : undefined,
  );

  return (document) => {
    const zone = zoneOrNull(timezone && (() => timezone(document)));
    const pattern = format?.(document);
    if (format && !isNullish(pattern) && typeof pattern !== 'string')
      throw failure(`$dateFromString requires that 'format' be a string, found: ${typeOf(pattern)}`);
    const value = text(document);
    if (isNullish(value)) return onNull ? onNull(document) : null;
    if (!zone || (format && isNullish(pattern))) return null;
    try {
      return dateOf({ value, pattern: pattern as string | undefined, zone });
    } catch (error) {
      if (!onError || !(error instanceof CloudError)) throw error;
      return onError(document);
    }
  };
}

/** Reads a text as a date; a zone inside the text and one beside it exclude each other. */
export function dateOf(wish: { value: unknown; pattern?: string; zone: Zone }): Date {
  const { value, pattern, zone } = wish;
  if (typeof value !== 'string')
    throw failure(
      `$dateFromString requires that 'dateString' be a string, found: ${typeOf(value)} with value ${shown(value)}`,
    );
  const parsed: ParsedDate | undefined =
    pattern === undefined ? parseDate(value) : parseByFormat({ text: value, format: pattern });
  if (!parsed) throw failure(`Error parsing date string '${value}'`);

  if (parsed.offset === undefined) return new Date(momentOf({ local: parsed.local, zone }));
  if (!zone.isUtc)
    throw failure(
      'you cannot pass in a date/time string with time zone information together with a timezone argument',
    );
  return new Date(parsed.local - parsed.offset);
}
