/** As these keys say; what they do not name comes last, as it came. */
export function inOrder<T>(rows: readonly T[], keys: readonly string[], keyOf: (row: T) => string): T[] {
  const places = new Map(keys.map((key, place) => [key, place]));
  const placeOf = (row: T) => places.get(keyOf(row)) ?? keys.length;
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}

/** One key a place earlier (-1) or later (1); at the edge it stays. */
export function moved(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const from = keys.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= keys.length) return [...keys];

  const next = keys.filter((each) => each !== key);
  next.splice(to, 0, key);
  return next;
}

/** One key in the place of another. */
export function replaced(keys: readonly string[], key: string, by: string): string[] {
  return keys.map((each) => (each === key ? by : each));
}
