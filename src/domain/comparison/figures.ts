import { quantile } from '../schedule/quantile';
import type { DecidedKind } from './rollup';

/** How decided items went. Lengths in wd, shares from 0 to 1. */
export interface Figures {
  readonly decided: number;
  /** Half of the clocks ran so long or less. */
  readonly medianWd: number;
  /** Eight in ten of the clocks ran so long or less. */
  readonly highWd: number;
  /**
   * What was left of the limit, as a share of it, in the median: fair across items with different limits. Negative is
   * late. Null where every item was 即办, whose limit has no parts.
   */
  readonly inHandShare: number | null;
  readonly lateShare: number;
  /** With a second 补正 (R1). */
  readonly correctedTwiceShare: number;
  /** How long the clocks stood, on average. */
  readonly stoppedWd: number;
}

/** The figures of all kinds together, in any order; null of none. */
export function figuresOf(kinds: readonly DecidedKind[]): Figures | null {
  const decided = countOf(kinds);
  if (decided === 0) return null;

  const clocks = each(kinds, ({ handlingWd }) => handlingWd);
  const limited = kinds.filter(({ limitWd }) => limitWd > 0);
  const inHand = each(limited, ({ limitWd, handlingWd }) => (limitWd - handlingWd) / limitWd);
  return {
    decided,
    medianWd: quantile(clocks, 0.5),
    highWd: quantile(clocks, 0.8),
    inHandShare: inHand.length === 0 ? null : quantile(inHand, 0.5),
    lateShare: countOf(kinds.filter(({ limitWd, handlingWd }) => handlingWd > limitWd)) / decided,
    correctedTwiceShare: countOf(kinds.filter(({ isCorrectedTwice }) => isCorrectedTwice)) / decided,
    stoppedWd: kinds.reduce((sum, { stoppedWd, count }) => sum + stoppedWd * count, 0) / decided,
  };
}

export function countOf(kinds: readonly DecidedKind[]): number {
  return kinds.reduce((sum, { count }) => sum + count, 0);
}

function each(kinds: readonly DecidedKind[], value: (kind: DecidedKind) => number): number[] {
  return kinds.flatMap((kind) => Array.from({ length: kind.count }, () => value(kind)));
}
