import type { Baseline } from '../../../src/domain/comparison/Baseline';

const year = {
  from: '2025-01',
  until: '2025-12',
  correctedTwiceShare: null,
  source: '示例数据(虚构),仅供演示',
};

/** How some items went without the service, as a working group would enter it. Made up, and says so. */
export const pastBaselines: readonly Baseline[] = [
  { ...year, itemId: 'landUsePermit', decided: 64, medianWd: 6, highWd: 9, lateShare: 0.3 },
  { ...year, itemId: 'designReview', decided: 41, medianWd: 8.5, highWd: 12, lateShare: 0.4 },
  { ...year, itemId: 'constructionPermit', decided: 58, medianWd: 3, highWd: 4, lateShare: 0.1 },
  { ...year, itemId: 'wasteDisposal', decided: 37, medianWd: 2.5, highWd: 4, lateShare: null },
];
