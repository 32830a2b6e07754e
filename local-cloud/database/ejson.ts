import { isPlainObject } from './document';
import { Decimal } from './values/decimal';
import { wholeNumber } from './values/numbers';
import { StoredRegExp } from './values/storedRegExp';

/** A BSON value that JavaScript has no type for (ObjectId, Binary, Timestamp …), kept as it came. */
export class OpaqueValue {
  constructor(readonly ejson: Record<string, unknown>) {}

  toString(): string {
    return JSON.stringify(this.ejson);
  }
}

const OPAQUE_KEYS = new Set([
  '$oid',
  '$binary',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$code',
  '$symbol',
  '$uuid',
]);

/** MongoDB's limit of objects within objects. */
const MOST_LEVELS = 100;

type Decode = (content: unknown, now: number) => unknown;

const DECODERS: Record<string, Decode> = {
  $numberInt: (content) => Number(content),
  $numberLong: decodeLong,
  $numberDouble: (content) => Number(content),
  $numberDecimal: (content) => Decimal.parse(content),
  $date: decodeDate,
  $regularExpression: decodeRegularExpression,
  $tcb_server_date: (content, now) =>
    new Date(now + Number(isPlainObject(content) ? (decode(content.offset, now) ?? 0) : 0)),
  $undefined: () => null,
};

/**
 * Decodes EJSON text, canonical or relaxed. Server dates become `now` (epoch ms) plus their offset (ms).
 * Throws SyntaxError when the text is not JSON or a number or date is none.
 */
export function parseEjson({ text, now }: { text: string; now: number }): unknown {
  return decode(JSON.parse(text), now);
}

function decode(value: unknown, now: number, level = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (level > MOST_LEVELS) throw new SyntaxError(`a document has at most ${MOST_LEVELS} levels`);
  if (Array.isArray(value)) return value.map((element) => decode(element, now, level + 1));
  if (!isPlainObject(value)) return value;

  const keys = Object.keys(value);
  const first = keys[0];
  if (keys.length === 1 && first?.startsWith('$')) {
    const decoder = DECODERS[first];
    if (decoder) return decoder(value[first], now);
    if (OPAQUE_KEYS.has(first)) return new OpaqueValue(value);
  }

  const decoded: Record<string, unknown> = {};
  for (const key of keys) define({ target: decoded, key, value: decode(value[key], now, level + 1) });
  return decoded;
}

/** Plain assignment to `__proto__` would change the prototype instead of storing a field. */
function define({ target, key, value }: { target: Record<string, unknown>; key: string; value: unknown }) {
  if (key !== '__proto__') {
    target[key] = value;
    return;
  }
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Beyond 64 bits it can only be a double that was written so. */
function decodeLong(content: unknown): number | bigint {
  const text = String(content);
  if (!/^[+-]?\d{1,40}$/.test(text)) throw new SyntaxError(`not a whole number: ${text}`);
  return wholeNumber(BigInt(text.replace('+', ''))) ?? Number(text);
}

function decodeDate(content: unknown): Date {
  const date = isPlainObject(content)
    ? new Date(Number(content.$numberLong))
    : new Date(content as string | number);
  if (!Number.isNaN(date.getTime())) return date;
  throw new SyntaxError(`not a date: ${JSON.stringify(content)}`);
}

function decodeRegularExpression(content: unknown): StoredRegExp {
  const { pattern, options } = isPlainObject(content) ? content : { pattern: '', options: '' };
  return new StoredRegExp({ pattern: String(pattern ?? ''), options: String(options ?? '') });
}

/** Encodes a value as relaxed EJSON text, the form in which documents are stored and answered. */
export function stringifyEjson(value: unknown): string {
  return JSON.stringify(encode(value));
}

function encode(value: unknown): unknown {
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'bigint') return { $numberLong: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => (element === undefined ? null : encode(element)));
  if (value instanceof Date) return encodeDate(value);
  if (value instanceof RegExp) return { $regularExpression: expressionParts(value) };
  if (value instanceof Decimal) return { $numberDecimal: value.text };
  if (value instanceof OpaqueValue) return value.ejson;

  const encoded: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) define({ target: encoded, key, value: encode(field) });
  }
  return encoded;
}

/** Pattern and options as BSON has them. */
export function expressionParts(value: RegExp): { pattern: string; options: string } {
  const { pattern, options } = value instanceof StoredRegExp ? value : fromJavaScript(value);
  return { pattern, options };
}

function fromJavaScript({ source, flags }: RegExp): StoredRegExp {
  return new StoredRegExp({ pattern: source, options: flags });
}

function encodeNumber(value: number): unknown {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };
}

/** Relaxed EJSON writes ISO text only for the years 1970 to 9999. */
function encodeDate(date: Date): unknown {
  const time = date.getTime();
  const isIso = time >= 0 && time <= 253402300799999;
  return { $date: isIso ? date.toISOString() : { $numberLong: String(time) } };
}
