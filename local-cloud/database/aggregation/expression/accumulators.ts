import { isNumeric } from '../../values/numbers';
import { merged } from './objects';
import { Summation } from './Summation';
import { asDouble, compareValues, isNullish } from './values';
import { ValueMap } from './ValueMap';

/** Takes the values of a group one by one; undefined is the missing value. */
export type Accumulator = { add: (value: unknown) => void; result: () => unknown };

/** Accumulators of `$group`, each made anew for a group. */
export const ACCUMULATORS: Record<string, () => Accumulator> = {
  $addToSet: () => {
    const set = new ValueMap<true>();
    const values: unknown[] = [];
    return {
      add: (value) => {
        if (value === undefined || set.has(value)) return;
        set.set(value, true);
        values.push(value);
      },
      result: () => values,
    };
  },
  $avg: () => {
    const sum = new Summation();
    let count = 0;
    return {
      add: (value) => {
        if (!isNumeric(value)) return;
        sum.add(value);
        count += 1;
      },
      result: () => (count === 0 ? null : sum.mean(count)),
    };
  },
  $first: () => {
    let first: { value: unknown } | undefined;
    return {
      add: (value) => {
        first ??= { value };
      },
      result: () => first?.value,
    };
  },
  $last: () => {
    let last: unknown;
    return {
      add: (value) => {
        last = value;
      },
      result: () => last,
    };
  },
  $max: () => extreme((order) => order > 0),
  $min: () => extreme((order) => order < 0),
  $mergeObjects: () => {
    let all: unknown = {};
    return {
      add: (value) => {
        all = merged(all, value);
      },
      result: () => all,
    };
  },
  $push: () => {
    const values: unknown[] = [];
    return {
      add: (value) => {
        if (value !== undefined) values.push(value);
      },
      result: () => values,
    };
  },
  $stdDevPop: () => deviation((squares, count) => (count === 0 ? null : squares / count)),
  $stdDevSamp: () => deviation((squares, count) => (count < 2 ? null : squares / (count - 1))),
  $sum: () => {
    const sum = new Summation();
    return {
      add: (value) => {
        if (isNumeric(value)) sum.add(value);
      },
      result: () => sum.total,
    };
  },
};

/** Null and missing do not take part; without any other value the result is null. */
function extreme(isBetter: (order: number) => boolean): Accumulator {
  let best: unknown = null;
  return {
    add: (value) => {
      if (isNullish(value)) return;
      if (best === null || isBetter(compareValues(value, best))) best = value;
    },
    result: () => best,
  };
}

/** Welford's way, which stays exact where the mean is far greater than the spread. */
function deviation(variance: (squares: number, count: number) => number | null): Accumulator {
  let [count, mean, squares] = [0, 0, 0];
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      const double = asDouble(value);
      count += 1;
      const delta = double - mean;
      mean += delta / count;
      squares += delta * (double - mean);
    },
    result: () => {
      const found = variance(squares, count);
      return found === null ? null : Math.sqrt(found);
    },
  };
}
