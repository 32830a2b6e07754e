import { barShares, measures } from '@/features/comparison/measures';

const measure = (key: string) => measures.find((each) => each.key === key)!;

describe('the bars of a measure', () => {
  it('are full at the whole for shares, so that small shares look small', () => {
    expect(barShares({ measure: measure('late'), values: [0.1, 0.2] })).toEqual([0.1, 0.2]);
  });

  it('are full at the longest for lengths', () => {
    expect(barShares({ measure: measure('length'), values: [2, 8, null] })).toEqual([0.25, 1, 0]);
  });

  it('are empty for a negative or missing share, and never divide by nothing', () => {
    expect(barShares({ measure: measure('inHand'), values: [-0.2, null] })).toEqual([0, 0]);
    expect(barShares({ measure: measure('stopped'), values: [0, 0] })).toEqual([0, 0]);
  });
});
