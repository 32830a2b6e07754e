import type { Experience, Marks } from '../experience';

/** What is supposed of an item before any case of it has closed, in wd. Suppositions, to be outweighed by experience. */
export interface Expectations {
  readonly preparation: Marks;
  readonly handling: Marks;
  readonly stopped: Marks;
}

/** The supposition counts as much as so many decided items. */
const PRIOR_WEIGHT = 5;
const preparation: Marks = { low: 1, middle: 2, high: 4 };
const stopped: Marks = { low: 0, middle: 0, high: 2 };

/** A department keeps its promise in 80 % of cases, and is done after 70 % of the time in half of them. */
function priorFor(promisedLimitWd: number): Expectations {
  return { preparation, handling: shareOf(promisedLimitWd, { low: 0.4, middle: 0.7, high: 1 }), stopped };
}

function shareOf(limit: number, { low, middle, high }: Marks): Marks {
  return { low: limit * low, middle: limit * middle, high: limit * high };
}

/** The supposition and what was learned, each by its weight: one odd case moves little, thirty speak for themselves. */
export function expectationsOf({
  promisedLimitWd,
  experience,
}: {
  promisedLimitWd: number;
  experience: Experience | undefined;
}): Expectations {
  const prior = priorFor(promisedLimitWd);
  if (!experience) return prior;

  const learned = experience.samples / (experience.samples + PRIOR_WEIGHT);
  const blend = (supposed: Marks, found: Marks): Marks => ({
    low: supposed.low + (found.low - supposed.low) * learned,
    middle: supposed.middle + (found.middle - supposed.middle) * learned,
    high: supposed.high + (found.high - supposed.high) * learned,
  });
  return {
    preparation: blend(prior.preparation, experience.preparation),
    handling: blend(prior.handling, experience.handling),
    stopped: blend(prior.stopped, experience.stopped),
  };
}
