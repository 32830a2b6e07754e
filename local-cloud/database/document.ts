/** A stored document after decoding: plain objects, arrays, scalars, Date, RegExp and OpaqueValue. */
export type Document = Record<string, unknown>;

/** Whether a value is a plain object, as opposed to an array, a date or a special BSON value. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
