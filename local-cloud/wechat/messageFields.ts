/** The rule of one kind of field in a subscription message: whether a value fits. */
type FieldRule = (value: string) => boolean;

const LENGTH =
  (most: number): FieldRule =>
  (value) =>
    [...value].length <= most;

/** Types and lengths from the vendor's table of subscription message parameters. */
const RULES: Record<string, FieldRule> = {
  thing: LENGTH(20),
  number: (value) => /^\d{1,32}(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(value),
  character_string: (value) => LENGTH(32)(value) && !/\p{Script=Han}/u.test(value),
  time: isTime,
  date: isTime,
  amount: (value) => /^[¥$€£]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: (value) => /^[\d+\-*]{1,17}$/.test(value),
  car_number: LENGTH(8),
  name: isName,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
};

/** `2026年11月26日 15:00`, `2026-11-26 15:00`, the date or the time alone, also as a span with `~`. */
function isTime(value: string): boolean {
  const clock = String.raw`([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d)?`;
  const day = String.raw`(\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`;
  const moment = `((${day})( ?${clock})?|${clock})`;
  return new RegExp(`^${moment}(~${moment})?$`).test(value);
}

/** At most 10 characters with Chinese in them, or 20 letters and symbols. */
function isName(value: string): boolean {
  return /\p{Script=Han}/u.test(value) ? [...value].length <= 10 : value.length <= 20;
}

/**
 * The name of the first field that the platform would refuse with 47003, or undefined when all fit. A field is named
 * by its kind and a number (`thing3`); an empty value and a line break never fit.
 */
export function findBadField(fields: Record<string, { value?: unknown } | undefined>): string | undefined {
  return Object.keys(fields).find((name) => {
    const kind = /^([a-z_]+?)\d+$/.exec(name.replace(/\.DATA$/, ''))?.[1] ?? '';
    const rule = Object.hasOwn(RULES, kind) ? RULES[kind] : undefined;
    const value = fields[name]?.value;
    if (!rule || (typeof value !== 'string' && typeof value !== 'number')) return true;

    const text = String(value);
    return text.trim() === '' || /[\r\n]/.test(text) || !rule(text);
  });
}
