import type { Experience, ItemSample, Marks } from './experience';
import { quantile } from './quantile';

/**
 * What the samples of one item at one department say, in wd: so much or less in 10 %, 50 % and 80 % of them. The order of
 * the samples does not matter. Throws a RangeError without samples, or with those of two items or departments.
 */
export function experienceOf(samples: readonly ItemSample[]): Experience {
  const [first] = samples;
  if (first === undefined) throw new RangeError('no samples, no experience');

  const { itemId, departmentId } = first;
  const stray = samples.find((each) => each.itemId !== itemId || each.departmentId !== departmentId);
  if (stray) throw new RangeError(`${stray.sampleId} is not a sample of ${itemId} at ${departmentId}`);

  return {
    itemId,
    departmentId,
    samples: samples.length,
    preparation: marksOf(samples.map(({ preparationWd }) => preparationWd)),
    handling: marksOf(samples.map(({ handlingWd }) => handlingWd)),
    stopped: marksOf(samples.map(({ stoppedWd }) => stoppedWd)),
  };
}

function marksOf(lengths: readonly number[]): Marks {
  return {
    low: quantile(lengths, 0.1),
    middle: quantile(lengths, 0.5),
    high: quantile(lengths, 0.8),
  };
}
