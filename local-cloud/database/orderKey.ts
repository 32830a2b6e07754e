import { expressionParts, OpaqueValue } from './ejson';
import { isPlainObject } from './document';
import { isNumeric } from './values/numbers';
import { numberKey } from './numberKey';

/**
 * Sort prefixes in MongoDB's order of types. Keys of one type share their first character, so a range over one
 * type ends before the next character.
 */
const TYPE = {
  null: 'B',
  number: 'C',
  string: 'D',
  object: 'E',
  array: 'F',
  boolean: 'J',
  date: 'K',
  regularExpression: 'M',
} as const;

type Content = string | Record<string, unknown>;

/** The types that are kept as they came, with the text that their values sort by. */
const OPAQUE_TYPES: Record<string, { type: string; body: (content: Content) => string }> = {
  $minKey: { type: 'A', body: () => '' },
  $symbol: { type: TYPE.string, body: (content) => textKey(String(content)) },
  $binary: { type: 'G', body: (content) => binaryKey(content) },
  $uuid: {
    type: 'G',
    body: (content) => bytesKey({ hex: String(content).replaceAll('-', ''), subtype: '04' }),
  },
  $oid: { type: 'H', body: (content) => String(content).toLowerCase() },
  $timestamp: { type: 'L', body: (content) => timestampKey(content) },
  $code: { type: 'P', body: (content) => textKey(String(content)) },
  $maxKey: { type: 'Z', body: () => '' },
};

/** Ends a part of a key; less than whatever may follow in a longer part. */
const END = '\u0001\u0001';

/**
 * The text whose byte order is MongoDB's sort order of values, by type first: null < numbers < texts < objects < arrays
 * < binary < ids < booleans < dates < timestamps < regular expressions. Missing counts as null. Equal values have equal
 * keys. Indexes store it and scans sort by it, so both give the same order.
 */
export function orderKey(value: unknown): string {
  if (value === null || value === undefined) return TYPE.null;
  if (isNumeric(value)) return TYPE.number + numberKey(value);
  if (typeof value === 'string') return TYPE.string + textKey(value);
  if (typeof value === 'boolean') return TYPE.boolean + (value ? '1' : '0');
  if (value instanceof Date) return TYPE.date + numberKey(value.getTime());
  if (value instanceof RegExp) return TYPE.regularExpression + expressionKey(value);
  if (value instanceof OpaqueValue) return opaqueKey(value);
  if (Array.isArray(value)) return TYPE.array + value.map((element) => orderKey(element) + END).join('');
  return TYPE.object + objectKey(value);
}

/** The first key after all keys of the same type: the exclusive end of an open range such as `$gt`. */
export function endOfType(key: string): string {
  return String.fromCharCode(key.charCodeAt(0) + 1);
}

/** The least key of the same type: the inclusive start of an open range such as `$lt`. */
export function startOfType(key: string): string {
  return key.charAt(0);
}

/** Byte order of UTF-8, which is SQLite's order of texts; JavaScript's own differs beyond U+FFFF. */
export function compareKeys(left: string, right: string): number {
  if (left === right) return 0;
  if (!hasSurrogate(left) && !hasSurrogate(right)) return left < right ? -1 : 1;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function hasSurrogate(text: string): boolean {
  return /[\ud800-\udfff]/.test(text);
}

/** SQLite ends a text at NUL in places, so NUL is written as two characters, without disturbing the order. */
function textKey(text: string): string {
  return text.replace(/[\u0000\u0001]/g, (character) =>
    character === '\u0000' ? '\u0001\u0002' : '\u0001\u0003',
  );
}

/** As BSON compares: of each field the type, then the name, then the value. */
function objectKey(value: object): string {
  return Object.entries(value)
    .map(([name, field]) => {
      const key = orderKey(field);
      return startOfType(key) + textKey(name) + END + key.slice(1) + END;
    })
    .join('');
}

function expressionKey(value: RegExp): string {
  const { pattern, options } = expressionParts(value);
  return textKey(pattern) + END + options;
}

function opaqueKey({ ejson }: OpaqueValue): string {
  const [name = '', content] = Object.entries(ejson)[0] ?? [];
  const known = OPAQUE_TYPES[name];
  return known ? known.type + known.body(content as Content) : `Q${textKey(JSON.stringify(ejson))}`;
}

function binaryKey(content: Content): string {
  const { base64, subType } = isPlainObject(content) ? content : {};
  const hex = Buffer.from(String(base64), 'base64').toString('hex');
  return bytesKey({ hex, subtype: String(subType).padStart(2, '0') });
}

/** Binary values compare by their length, then their subtype, then their bytes. */
function bytesKey({ hex, subtype }: { hex: string; subtype: string }): string {
  return hex.length.toString(16).padStart(8, '0') + subtype + hex;
}

function timestampKey(content: Content): string {
  const { t, i } = isPlainObject(content) ? content : {};
  return [t, i].map((part) => Number(part).toString(16).padStart(8, '0')).join('');
}
