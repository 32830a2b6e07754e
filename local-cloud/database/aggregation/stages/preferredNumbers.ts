import { failure } from '../../paths';

/** The next preferred number above or below, where 0 stays 0. */
export type Rounding = { up: (value: number) => number; down: (value: number) => number };

const E24 = [
  1.0, 1.1, 1.2, 1.3, 1.5, 1.6, 1.8, 2.0, 2.2, 2.4, 2.7, 3.0, 3.3, 3.6, 3.9, 4.3, 4.7, 5.1, 5.6, 6.2, 6.8,
  7.5, 8.2, 9.1,
];
const R80 = [
  1.0, 1.03, 1.06, 1.09, 1.12, 1.15, 1.18, 1.22, 1.25, 1.28, 1.32, 1.36, 1.4, 1.45, 1.5, 1.55, 1.6, 1.65, 1.7,
  1.75, 1.8, 1.85, 1.9, 1.95, 2.0, 2.06, 2.12, 2.18, 2.24, 2.3, 2.36, 2.43, 2.5, 2.58, 2.65, 2.72, 2.8, 2.9,
  3.0, 3.07, 3.15, 3.25, 3.35, 3.45, 3.55, 3.65, 3.75, 3.87, 4.0, 4.12, 4.25, 4.37, 4.5, 4.62, 4.75, 4.87,
  5.0, 5.15, 5.3, 5.45, 5.6, 5.8, 6.0, 6.15, 6.3, 6.5, 6.7, 6.9, 7.1, 7.3, 7.5, 7.75, 8.0, 8.25, 8.5, 8.75,
  9.0, 9.25, 9.5, 9.75,
];

function every(step: number, series: readonly number[]): number[] {
  return series.filter((_, place) => place % step === 0);
}

/** E48 and finer series are the rounded powers of the root of ten; 9.2 of E192 is the one exception of the standard. */
function powers(count: number): number[] {
  const series = Array.from({ length: count }, (_, place) => Math.round(10 ** (place / count) * 100) / 100);
  return series.map((value) => (value === 9.19 && count === 192 ? 9.2 : value));
}

const SERIES: Record<string, readonly number[]> = {
  '1-2-5': [1, 2, 5],
  R5: every(16, R80),
  R10: every(8, R80),
  R20: every(4, R80),
  R40: every(2, R80),
  R80,
  E6: every(4, E24),
  E12: every(2, E24),
  E24,
  E48: powers(48),
  E96: powers(96),
  E192: powers(192),
};

/** The series that `granularity` names. */
export function roundingOf(granularity: unknown): Rounding {
  if (typeof granularity !== 'string') throw failure("The $bucketAuto 'granularity' field must be a string");
  if (granularity === 'POWERSOF2')
    return { up: (value) => stepOfTwo(value, 1), down: (value) => stepOfTwo(value, -1) };
  const series = Object.hasOwn(SERIES, granularity) ? SERIES[granularity] : undefined;
  if (!series) throw failure(`Unknown rounding granularity '${granularity}'`);
  return { up: (value) => above(value, series), down: (value) => below(value, series) };
}

function stepOfTwo(value: number, way: 1 | -1): number {
  if (value === 0) return 0;
  const exponent = Math.log2(value);
  return 2 ** (way === 1 ? Math.floor(exponent) + 1 : Math.ceil(exponent) - 1);
}

/** Strictly above, so that a bucket that ends there still holds the value. */
function above(value: number, series: readonly number[]): number {
  if (value === 0) return 0;
  const candidates = around(value, series);
  return candidates.find((candidate) => candidate > value) ?? value;
}

function below(value: number, series: readonly number[]): number {
  if (value === 0) return 0;
  const candidates = around(value, series).reverse();
  return candidates.find((candidate) => candidate < value) ?? value;
}

function around(value: number, series: readonly number[]): number[] {
  const power = Math.floor(Math.log10(value));
  return [power - 1, power, power + 1].flatMap((exponent) =>
    series.map((number) => Number(`${number}e${exponent}`)),
  );
}
