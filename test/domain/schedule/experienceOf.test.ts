import fc from 'fast-check';
import type { ItemSample } from '@/domain/schedule/experience';
import { Experience } from '@/domain/schedule/experience';
import { experienceOf } from '@/domain/schedule/experienceOf';
import { quantile } from '@/domain/schedule/quantile';
import { aSample } from '../../support/aSample';

const handled = (...lengths: number[]) => lengths.map((handlingWd) => aSample({ handlingWd }));

describe('what the past says about an item', () => {
  const worked: [title: string, lengths: number[], low: number, middle: number, high: number][] = [
    ['one case is every mark', [4], 4, 4, 4],
    ['two cases: the median lies half way', [2, 4], 2.2, 3, 3.6],
    ['eleven cases fall on whole places', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1, 5, 8],
    ['one very long case does not move the median', [3, 3, 3, 3, 90], 3, 3, 20.4],
    ['even a single tie is kept', [1, 5, 5], 1.8, 5, 5],
  ];

  it.each(worked)('%s', (_title, lengths, low, middle, high) => {
    const { handling, samples } = experienceOf(handled(...lengths));
    expect(samples).toBe(lengths.length);
    expect(handling.low).toBeCloseTo(low);
    expect(handling.middle).toBeCloseTo(middle);
    expect(handling.high).toBeCloseTo(high);
  });

  it('keeps preparation, the clock and its stops apart', () => {
    const samples = [aSample({ preparationWd: 10, handlingWd: 3, stoppedWd: 0 })];
    expect(experienceOf(samples)).toEqual({
      itemId: 'landUse',
      departmentId: 'planning',
      samples: 1,
      preparation: { low: 10, middle: 10, high: 10 },
      handling: { low: 3, middle: 3, high: 3 },
      stopped: { low: 0, middle: 0, high: 0 },
    });
  });

  it('refuses no samples, and those of two items or two departments', () => {
    expect(() => experienceOf([])).toThrow(RangeError);
    const other = { sampleId: 'case_2:landUse' };
    expect(() => experienceOf([aSample(), aSample({ ...other, itemId: 'design' })])).toThrow(RangeError);
    expect(() => experienceOf([aSample(), aSample({ ...other, departmentId: 'water' })])).toThrow(RangeError);
  });
});

const days = fc.integer({ min: 0, max: 400 });
const samplesOfOneItem: fc.Arbitrary<ItemSample[]> = fc.array(
  fc.record({ preparationWd: days, handlingWd: days, stoppedWd: days }).map((lengths) => aSample(lengths)),
  { minLength: 1, maxLength: 60 },
);

describe('whatever the samples are', () => {
  it('their order does not matter', () => {
    const shuffled = samplesOfOneItem.chain((samples) =>
      fc.tuple(fc.constant(samples), fc.shuffledSubarray(samples, { minLength: samples.length })),
    );
    fc.assert(
      fc.property(shuffled, ([samples, others]) => {
        expect(experienceOf(others)).toEqual(experienceOf(samples));
      }),
    );
  });

  it('the marks rise, and lie between the shortest and the longest', () => {
    fc.assert(
      fc.property(samplesOfOneItem, (samples) => {
        const { low, middle, high } = experienceOf(samples).handling;
        const lengths = samples.map(({ handlingWd }) => handlingWd);
        const inOrder = [Math.min(...lengths), low, middle, high, Math.max(...lengths)];
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      }),
    );
  });

  it('at least eight in ten lasted no longer than the upper mark says, rounded up to whole cases', () => {
    fc.assert(
      fc.property(samplesOfOneItem, (samples) => {
        const { high } = experienceOf(samples).handling;
        const within = samples.filter(({ handlingWd }) => handlingWd <= Math.ceil(high)).length;
        expect(within).toBeGreaterThanOrEqual(Math.floor((samples.length - 1) * 0.8) + 1);
      }),
    );
  });

  it('a longer case never shortens a mark', () => {
    fc.assert(
      fc.property(samplesOfOneItem, fc.nat(59), (samples, place) => {
        const longer = samples.map((each, index) =>
          index === place % samples.length ? { ...each, handlingWd: each.handlingWd + 7 } : each,
        );
        const before = experienceOf(samples).handling;
        const after = experienceOf(longer).handling;
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.middle).toBeGreaterThanOrEqual(before.middle);
        expect(after.high).toBeGreaterThanOrEqual(before.high);
      }),
    );
  });

  it('gives what its schema says', () => {
    fc.assert(
      fc.property(samplesOfOneItem, (samples) => {
        const experience = experienceOf(samples);
        expect(Experience.parse(experience)).toEqual(experience);
      }),
    );
  });
});

it('has no mark without values', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});
