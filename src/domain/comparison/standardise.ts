/** What one item took on two sides. `weight` is the same for both: it takes the mix of items out of the comparison. */
export interface ItemPairing {
  readonly itemId: string;
  readonly weight: number;
  readonly own: Side;
  readonly other: Side;
}

interface Side {
  readonly medianWd: number;
  /** Null where it is not known; then the item counts for no side of this figure. */
  readonly lateShare: number | null;
  readonly correctedTwiceShare: number | null;
}

/** The two sides over the items that both decided, each item with the same weight on both. */
export interface Standardised {
  readonly itemIds: readonly string[];
  readonly medianWd: Difference;
  readonly lateShare: Difference | null;
  readonly correctedTwiceShare: Difference | null;
}

export interface Difference {
  readonly own: number;
  readonly other: number;
}

/**
 * Direct standardisation: the weighted mean of the items' figures, so that who decides more of the slow items does not
 * look slow for it. Null without a common item.
 */
export function standardise(pairings: readonly ItemPairing[]): Standardised | null {
  const medianWd = weighed(pairings, ({ medianWd }) => medianWd);
  if (medianWd === null) return null;

  return {
    itemIds: pairings.map(({ itemId }) => itemId),
    medianWd,
    lateShare: weighed(pairings, ({ lateShare }) => lateShare),
    correctedTwiceShare: weighed(pairings, ({ correctedTwiceShare }) => correctedTwiceShare),
  };
}

function weighed(pairings: readonly ItemPairing[], figure: (side: Side) => number | null): Difference | null {
  const known = pairings.flatMap(({ weight, own, other }) => {
    const [ownFigure, otherFigure] = [figure(own), figure(other)];
    return ownFigure === null || otherFigure === null ? [] : [{ weight, own: ownFigure, other: otherFigure }];
  });
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;

  const mean = (side: 'own' | 'other') =>
    known.reduce((sum, each) => sum + each.weight * each[side], 0) / whole;
  return { own: mean('own'), other: mean('other') };
}
