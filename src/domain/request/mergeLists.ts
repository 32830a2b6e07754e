/**
 * What two people made of one list: what either added is in, what either took out is out. Mine come first, in my order.
 * Without a common beginning (`base` empty) nothing counts as taken out.
 */
export function mergeLists<T>(lists: {
  readonly base: readonly T[];
  readonly mine: readonly T[];
  readonly theirs: readonly T[];
  readonly keyOf: (entry: T) => string;
}): T[] {
  const { base, mine, theirs, keyOf } = lists;
  const keysOf = (entries: readonly T[]) => new Set(entries.map(keyOf));
  const [known, here, there] = [keysOf(base), keysOf(mine), keysOf(theirs)];

  const kept = mine.filter((entry) => there.has(keyOf(entry)) || !known.has(keyOf(entry)));
  const added = theirs.filter((entry) => !here.has(keyOf(entry)) && !known.has(keyOf(entry)));
  return [...kept, ...added];
}
