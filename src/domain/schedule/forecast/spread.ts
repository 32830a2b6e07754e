import type { Marks } from '../experience';

/** Courses that a forecast plays through; the k-th stands for the (k + 1) % mark of each length. */
export const COURSES = 99;

/** How long something may take, in whole working days, by percent mark: never falling. */
export type Spread = Int32Array;

/** ln(0.5 / 0.2): between the 50 % and the 80 % mark of a tail that thins out evenly. */
const tailSpan = Math.log(2.5);
const MOST_KEPT = 2_000;
const kept = new Map<string, Spread>();

/**
 * The marks drawn out to all courses: flat below 10 %, straight between the marks, beyond 80 % with a tail that thins
 * out as it does between 50 % and 80 %. Throws a RangeError for marks that are negative, fall, or are no numbers.
 */
export function spreadOf({ low, middle, high }: Marks): Spread {
  if (!(low >= 0 && low <= middle && middle <= high && Number.isFinite(high)))
    throw new RangeError(`not the marks of a length: ${low}, ${middle}, ${high}`);

  return remembered(`${low},${middle},${high}`, (share) => {
    if (share <= 0.1) return low;
    if (share <= 0.5) return low + ((middle - low) * (share - 0.1)) / 0.4;
    if (share <= 0.8) return middle + ((high - middle) * (share - 0.5)) / 0.3;
    return high + ((high - middle) * Math.log(0.2 / (1 - share))) / tailSpan;
  });
}

/**
 * What is left of a length that has been outlived, the same however long ago: of what ends by chance, the past says
 * nothing about the rest. That keeps a promise of the forecast: a stop never makes anything earlier.
 */
export function restOf({ middle, high }: Marks): Spread {
  const scale = Math.max(1, (high - middle) / tailSpan);
  return remembered(`rest ${scale}`, (share) => -Math.log(1 - share) * scale);
}

function remembered(key: string, lengthAt: (share: number) => number): Spread {
  const known = kept.get(key);
  if (known) return known;

  if (kept.size >= MOST_KEPT) kept.clear();
  const spread = Int32Array.from({ length: COURSES }, (_, course) =>
    Math.round(lengthAt((course + 1) / 100)),
  );
  kept.set(key, spread);
  return spread;
}
