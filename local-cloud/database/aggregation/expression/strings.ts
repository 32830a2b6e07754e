import { failure } from '../../paths';
import { compareKeys } from '../../orderKey';
import { binary, several, unary, type Operator } from './Operator';
import { foundAt, rangeOf } from './searchRange';
import { textOf } from './textOf';
import { isNullish, typeOf } from './values';

/** CP operators count code points, Bytes operators count bytes of UTF-8; case is that of ASCII letters only. */
export const stringOperators: Record<string, Operator> = {
  $concat: several({}, (values) => {
    let joined = '';
    for (const value of values) {
      if (isNullish(value)) return null;
      if (typeof value !== 'string') throw failure(`$concat only supports strings, not ${typeOf(value)}`);
      joined += value;
    }
    return joined;
  }),
  $indexOfBytes: several({ least: 2, most: 4 }, indexOfBytes),
  $indexOfCP: several({ least: 2, most: 4 }, indexOfCodePoints),
  $split: binary((text, separator) => {
    if (isNullish(text) || isNullish(separator)) return null;
    const [first, second] = [
      stringAs(text, '$split requires an expression that evaluates to a string as a first argument'),
      stringAs(separator, '$split requires an expression that evaluates to a string as a second argument'),
    ];
    if (second === '') throw failure('$split requires a non-empty separator');
    return first.split(second);
  }),
  $strLenBytes: unary((text) => Buffer.byteLength(stringAs(text, '$strLenBytes requires a string argument'))),
  $strLenCP: unary((text) => [...stringAs(text, '$strLenCP requires a string argument')].length),
  $strcasecmp: binary((left, right) => compareKeys(upper(textOf(left)), upper(textOf(right)))),
  $substr: several({ least: 3, most: 3 }, substringOfBytes),
  $substrBytes: several({ least: 3, most: 3 }, substringOfBytes),
  $substrCP: several({ least: 3, most: 3 }, substringOfCodePoints),
  $toLower: unary((text) => textOf(text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase())),
  $toUpper: unary((text) => upper(textOf(text))),
};

function upper(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function stringAs(value: unknown, demand: string): string {
  if (typeof value === 'string') return value;
  throw failure(`${demand}, found: ${typeOf(value)}`);
}

function indexOfBytes(values: unknown[], name: string): number | null {
  const [text, wanted] = values;
  if (isNullish(text)) return null;
  const bytes = Buffer.from(stringAs(text, `${name} requires a string as the first argument`));
  const token = Buffer.from(stringAs(wanted, `${name} requires a string as the second argument`));
  const { start, end } = rangeOf({ values, name, length: bytes.length });
  if (start > end) return -1;
  if (token.length === 0) return start;
  return bytes.subarray(0, end).indexOf(token, start);
}

function indexOfCodePoints(values: unknown[], name: string): number | null {
  const [text, wanted] = values;
  if (isNullish(text)) return null;
  const points = [...stringAs(text, `${name} requires a string as the first argument`)];
  const token = [...stringAs(wanted, `${name} requires a string as the second argument`)];
  const range = rangeOf({ values, name, length: points.length });
  return foundAt({ start: range.start, end: range.end - token.length }, (place) =>
    token.every((point, offset) => points[place + offset] === point),
  );
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** A negative length means all the rest; a range that cuts a character in two is refused. */
function substringOfBytes([text, start, length]: unknown[]): string {
  const name = '$substrBytes';
  if (typeof start !== 'number')
    throw failure(`${name}: starting index must be a numeric type (is BSON type ${typeOf(start)})`);
  if (typeof length !== 'number')
    throw failure(`${name}: length must be a numeric type (is BSON type ${typeOf(length)})`);
  const first = Math.trunc(start);
  if (first < 0) throw failure(`${name}: starting index must be non-negative (got: ${first})`);

  const bytes = Buffer.from(textOf(text));
  const end = length < 0 ? bytes.length : first + Math.trunc(length);
  if (isContinuation(bytes[first]))
    throw failure(`${name}: Invalid range, starting index is a UTF-8 continuation byte.`);
  if (isContinuation(bytes[end]))
    throw failure(`${name}: Invalid range, ending index is in the middle of a UTF-8 character.`);
  return bytes.toString('utf8', first, end);
}

function substringOfCodePoints([text, start, length]: unknown[]): string {
  for (const [what, value] of [
    ['starting index', start],
    ['length', length],
  ] as const) {
    if (typeof value !== 'number')
      throw failure(`$substrCP: ${what} must be a numeric type (is BSON type ${typeOf(value)})`);
    if (!Number.isInteger(value))
      throw failure(`$substrCP: ${what} cannot be represented as a 32-bit integral value: ${value}`);
    if (value < 0) throw failure(`$substrCP: the ${what} must be a nonnegative integer.`);
  }
  return [...textOf(text)].slice(start as number, (start as number) + (length as number)).join('');
}
