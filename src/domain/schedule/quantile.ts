/**
 * The value that a `share` (0 to 1) of the values does not exceed, interpolated linearly between the two nearest in order
 * (Hyndman and Fan's type 7, as in spreadsheets). Throws a RangeError without values.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('no values');

  return below + (above - below) * (place - Math.floor(place));
}
