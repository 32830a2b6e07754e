import { sayNumber, sayShare } from '@/domain/comparison/differenceWords';
import type { Figures } from '@/domain/comparison/figures';

export type MeasureKey = 'inHand' | 'length' | 'late' | 'twice' | 'stopped';

/** One way to look at departments: a bar and a number for each. */
export interface Measure {
  readonly key: MeasureKey;
  readonly label: string;
  /** What it means, in one sentence. */
  readonly meaning: string;
  /** Null where there is no such figure. */
  readonly value: (figures: Figures) => number | null;
  readonly say: (value: number) => string;
  /** Where a bar is full: a share at 1, a length at the longest of those shown. */
  readonly isShare: boolean;
}

const days = (value: number) => `${sayNumber(value)} 个工作日`;

/** The fair one first: a share of the limit can be compared across items, a length cannot. */
export const measures: readonly Measure[] = [
  {
    key: 'inHand',
    label: '余量',
    meaning: '时限余量:办结时还剩承诺时限的几成,取中位数。负数是超期。',
    value: ({ inHandShare }) => inHandShare,
    say: sayShare,
    isShare: true,
  },
  {
    key: 'length',
    label: '用时',
    meaning: '部门时钟走的工作日,取中位数;停钟的日子不算。',
    value: ({ medianWd }) => medianWd,
    say: days,
    isShare: false,
  },
  {
    key: 'late',
    label: '超期',
    meaning: '超过承诺时限才办结的比例。',
    value: ({ lateShare }) => lateShare,
    say: sayShare,
    isShare: true,
  },
  {
    key: 'twice',
    label: '补正',
    meaning: '二次补正:要求过两次及以上补正的比例。应当一次性告知。',
    value: ({ correctedTwiceShare }) => correctedTwiceShare,
    say: sayShare,
    isShare: true,
  },
  {
    key: 'stopped',
    label: '停钟',
    meaning: '补正、评审、公示等停钟的工作日,取平均数。',
    value: ({ stoppedWd }) => stoppedWd,
    say: days,
    isShare: false,
  },
];

/** How full the bars are, from 0 to 1, in the order of the values; an absent or negative value has none. */
export function barShares({
  measure,
  values,
}: {
  measure: Measure;
  values: readonly (number | null)[];
}): number[] {
  const longest = measure.isShare ? 1 : Math.max(0, ...values.map((value) => value ?? 0));
  return values.map((value) => (longest === 0 ? 0 : Math.min(1, Math.max(0, (value ?? 0) / longest))));
}
