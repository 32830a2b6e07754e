/** With these a pattern means something else than its characters, or begins elsewhere. */
const UNFIT_OPTIONS = /[imx]/;
const LAST_CHARACTER = 0x10ffff;

/**
 * What every text that matches begins with: `abc` for `^abc.*d`. Undefined where the pattern does not say, or where the
 * beginning has no text right after it.
 */
export function literalBeginning({
  pattern,
  options,
}: {
  pattern: string;
  options: string;
}): string | undefined {
  if (!pattern.startsWith('^') || pattern.includes('|') || UNFIT_OPTIONS.test(options)) return undefined;

  const literal = /^(?:[^\\^$.*+?()[\]{}]|\\[^a-zA-Z0-9])+/u;
  const [found = ''] = literal.exec(pattern.slice(1)) ?? [];
  const isRepeated = /^[*?{]/.test(pattern.slice(1 + found.length));
  const sure = isRepeated ? found.replace(/\\?.$/su, '') : found;
  const start = sure.replace(/\\(.)/gsu, '$1');
  return start === '' || start.codePointAt(lastPlace(start)) === LAST_CHARACTER ? undefined : start;
}

/** The least text that is after all that begin with `start`. */
export function textAfter(start: string): string {
  const place = lastPlace(start);
  const next = (start.codePointAt(place) ?? 0) + 1;
  // Surrogates are no characters of their own.
  return start.slice(0, place) + String.fromCodePoint(next === 0xd800 ? 0xe000 : next);
}

function lastPlace(text: string): number {
  return text.length - ([...text].at(-1)?.length ?? 1);
}
