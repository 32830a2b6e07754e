/** What POSIX calls classes, as ranges for JavaScript. */
const POSIX_CLASSES: Record<string, string> = {
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  blank: ' \\t',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

const AT_END = '(?=\\n?$)';
const ESCAPES: Record<string, string> = { A: '^', z: '$', Z: AT_END, h: '[ \\t]', e: '\\x1b', a: '\\x07' };

type Reading = { pattern: string; options: string };

/**
 * A PCRE pattern as JavaScript source, so that it means here what it means in MongoDB: `$` also stands before a last
 * line feed, only a line feed ends a line, `x` ignores white space and comments. The options i, m, s and x may also
 * lead the pattern as `(?i)`.
 */
export function translatePattern({ pattern, options }: Reading): { source: string; ignoresCase: boolean } {
  const [leading = '', inline = ''] = /^\(\?([imsx]+)\)/.exec(pattern) ?? [];
  const all = options + inline;
  const source = translated({ pattern: pattern.slice(leading.length), options: all });
  return { source, ignoresCase: all.includes('i') };
}

function translated({ pattern, options }: Reading): string {
  let source = '';
  for (let place = 0; place < pattern.length;) {
    const { text, length } = tokenAt({ rest: pattern.slice(place), options });
    source += text;
    place += length;
  }
  return source;
}

type Token = { text: string; length: number };

function tokenAt({ rest, options }: { rest: string; options: string }): Token {
  const first = rest.charAt(0);
  if (first === '\\') return { text: ESCAPES[rest.charAt(1)] ?? rest.slice(0, 2), length: 2 };
  if (first === '[') return classAt(rest);

  const ignored =
    /^\(\?#[^)]*\)/.exec(rest) ?? (options.includes('x') ? /^(\s+|#[^\n]*\n?)/.exec(rest) : null);
  if (ignored) return { text: '', length: ignored[0].length };

  const isMultiline = options.includes('m');
  if (first === '.') return { text: options.includes('s') ? '[^]' : '[^\\n]', length: 1 };
  if (first === '^') return { text: isMultiline ? '(?<![^\\n])' : '^', length: 1 };
  if (first === '$') return { text: isMultiline ? '(?![^\\n])' : AT_END, length: 1 };
  return { text: first, length: 1 };
}

/** A class in brackets; a `]` that comes first is meant literally. */
function classAt(rest: string): Token {
  const [opening = '['] = /^\[\^?/.exec(rest) ?? [];
  let text = opening;
  let place = opening.length;
  while (place < rest.length) {
    const [posix, name = ''] = /^\[:(\w+):\]/.exec(rest.slice(place)) ?? [];
    const character = rest.charAt(place);
    if (character === ']' && place > opening.length) return { text: `${text}]`, length: place + 1 };

    if (posix) text += POSIX_CLASSES[name] ?? posix;
    else if (character === '\\') text += rest.slice(place, place + 2);
    else text += '[]'.includes(character) ? `\\${character}` : character;
    place += posix ? posix.length : character === '\\' ? 2 : 1;
  }
  return { text, length: rest.length };
}
