import { failure } from '../../paths';
import { toRegExp } from '../../query/patterns';
import { namedOperands, type Compute, type Context, type Operator } from './Operator';
import { isNullish, typeOf } from './values';

/** Regular expressions, replacing and trimming. */
export const patternOperators: Record<string, Operator> = {
  $regexMatch: regular((text, pattern) => pattern.test(text), false),
  $regexFind: regular((text, pattern) => matchesIn(text, pattern)[0] ?? null, null),
  $regexFindAll: regular(matchesIn, []),
  $replaceOne: replacing((text, find, replacement) => text.replace(find, () => replacement)),
  $replaceAll: replacing((text, find, replacement) => text.split(find).join(replacement)),
  $trim: trimming({ left: true, right: true }),
  $ltrim: trimming({ left: true, right: false }),
  $rtrim: trimming({ left: false, right: true }),
};

function regular(apply: (text: string, pattern: RegExp) => unknown, otherwise: unknown): Operator {
  return (operand, context) => {
    const parts = namedOperands({ operand, context, required: ['input', 'regex'], optional: ['options'] });
    const [input, regex] = [context.compile(parts.input), context.compile(parts.regex)];
    const options = context.compile(parts.options ?? '');
    return (document) => {
      const [text, source, flags] = [input(document), regex(document), options(document)];
      if (isNullish(text) || isNullish(source)) return otherwise;
      if (typeof text !== 'string') throw failure(`${context.name} needs 'input' to be of type string`);
      if (typeof source !== 'string' && !(source instanceof RegExp))
        throw failure(`${context.name} needs 'regex' to be of type string or regex`);
      return apply(text, toRegExp(source, isNullish(flags) ? '' : String(flags as string)));
    };
  };
}

/** `idx` counts code points. */
function matchesIn(text: string, pattern: RegExp): object[] {
  const global = new RegExp(pattern.source, `${pattern.flags}g`);
  return [...text.matchAll(global)].map((found) => ({
    match: found[0],
    idx: [...text.slice(0, found.index)].length,
    captures: found.slice(1).map((capture) => capture ?? null),
  }));
}

function replacing(apply: (text: string, find: string, replacement: string) => string): Operator {
  return (operand, context) => {
    const names = ['input', 'find', 'replacement'];
    const parts = namedOperands({ operand, context, required: names });
    const computes = names.map((name) => context.compile(parts[name]));
    return (document) => {
      const values = computes.map((compute) => compute(document));
      if (values.some(isNullish)) return null;
      for (const [place, value] of values.entries())
        if (typeof value !== 'string')
          throw failure(
            `${context.name} requires that '${names[place]}' be a string, found: ${typeOf(value)}`,
          );
      return apply(...(values as [string, string, string]));
    };
  };
}

/** What MongoDB trims when it is not told: white space and NUL. */
const BLANKS = /[\u0000\t-\r \u00a0\u1680\u2000-\u200a]/;

function trimming(sides: { left: boolean; right: boolean }): Operator {
  return (operand, context: Context): Compute => {
    const parts = namedOperands({ operand, context, required: ['input'], optional: ['chars'] });
    const input = context.compile(parts.input);
    const chars = Object.hasOwn(parts, 'chars') ? context.compile(parts.chars) : undefined;
    return (document) => {
      const text = input(document);
      if (isNullish(text)) return null;
      const wanted = chars ? chars(document) : undefined;
      if (chars && isNullish(wanted)) return null;
      if (typeof text !== 'string' || (chars && typeof wanted !== 'string'))
        throw failure(`${context.name} requires its input and chars to be strings, found: ${typeOf(text)}`);
      const taken = new Set(chars ? [...(wanted as string)] : []);
      return trimmed({
        text,
        isTaken: chars ? (point) => taken.has(point) : (point) => BLANKS.test(point),
        ...sides,
      });
    };
  };
}

function trimmed(wish: {
  text: string;
  isTaken: (point: string) => boolean;
  left: boolean;
  right: boolean;
}): string {
  const points = [...wish.text];
  let [start, end] = [0, points.length];
  while (wish.left && start < end && wish.isTaken(points[start] ?? '')) start += 1;
  while (wish.right && end > start && wish.isTaken(points[end - 1] ?? '')) end -= 1;
  return points.slice(start, end).join('');
}
