import { OpaqueValue } from './ejson';

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
  opaque: 'H',
  boolean: 'J',
  date: 'K',
  regularExpression: 'L',
} as const;

/**
 * The text whose byte order is the sort order of values: null < numbers < strings < objects < arrays < others <
 * booleans < dates < regular expressions. Missing counts as null. Equal values have equal keys. Indexes store it and
 * scans sort by it, so both give the same order.
 */
export function orderKey(value: unknown): string {
  if (value === null || value === undefined) return TYPE.null;
  if (typeof value === 'number') return TYPE.number + numberKey(value);
  if (typeof value === 'string') return TYPE.string + textKey(value);
  if (typeof value === 'boolean') return TYPE.boolean + (value ? '1' : '0');
  if (value instanceof Date) return TYPE.date + numberKey(value.getTime());
  if (value instanceof RegExp) return TYPE.regularExpression + textKey(String(value));
  if (value instanceof OpaqueValue) return TYPE.opaque + textKey(String(value));
  if (Array.isArray(value)) return TYPE.array + value.map(orderKey).join('\u0001\u0003');
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

const numberView = new DataView(new ArrayBuffer(8));

/** Sixteen hex digits that sort as the number does: sign flipped, negatives inverted, NaN first. */
function numberKey(value: number): string {
  if (Number.isNaN(value)) return '0';
  numberView.setFloat64(0, value === 0 ? 0 : value);
  const bits = numberView.getBigUint64(0);
  const sortable = bits >> 63n ? BigInt.asUintN(64, ~bits) : bits | (1n << 63n);
  return sortable.toString(16).padStart(16, '0');
}

/** SQLite ends a text at NUL in places, so NUL is written as two characters, without disturbing the order. */
function textKey(text: string): string {
  return text.replace(/[\u0000\u0001]/g, (character) =>
    character === '\u0000' ? '\u0001\u0001' : '\u0001\u0002',
  );
}

function objectKey(value: object): string {
  return Object.entries(value)
    .map(([name, field]) => `${textKey(name)}\u0001\u0004${orderKey(field)}`)
    .join('\u0001\u0003');
}
