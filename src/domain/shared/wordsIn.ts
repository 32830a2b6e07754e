/** A piece of text that somebody wrote, and the field that it stands in, such as `wishes.0.explanation`. */
export interface SaidWords {
  readonly field: string;
  readonly words: string;
}

/** What people say to each other always goes under these names; there a single word counts too. */
const alwaysSaid: ReadonlySet<string> = new Set(['text', 'words']);
/** Where a file lies; and our own text that comes back, to show that it was read as it stands. */
const neverSaid: ReadonlySet<string> = new Set(['fileID', 'readText']);
/** Ids, codes, days, numbers, addresses: one token without a sign of any script but the Latin one. */
const token = /^[\x21-\x7e]*$/;

/**
 * Everything in a command that people wrote, by its look and not by a list of fields, so that a new field cannot be
 * forgotten. A field is named as its form names it: below `payload`.
 */
export function wordsIn(value: unknown): SaidWords[] {
  const found: SaidWords[] = [];
  collect(value, [], found);
  return found;
}

function collect(value: unknown, path: readonly string[], found: SaidWords[]): void {
  if (typeof value === 'string') {
    if (isSaid(value, path[path.length - 1] ?? '')) found.push({ field: fieldOf(path), words: value });
  } else if (value !== null && typeof value === 'object') {
    for (const [name, each] of Object.entries(value)) collect(each, [...path, name], found);
  }
}

function isSaid(text: string, name: string): boolean {
  if (text.trim() === '' || neverSaid.has(name)) return false;
  return alwaysSaid.has(name) || !token.test(text);
}

function fieldOf(path: readonly string[]): string {
  return (path[0] === 'payload' && path.length > 1 ? path.slice(1) : path).join('.');
}
