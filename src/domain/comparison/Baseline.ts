import { shortText } from '../shared/text';
import { z } from '../zod';
import { Month, sayMonth } from './rollup';

const workingDays = (field: string) =>
  z
    .number(`请填写“${field}”。`)
    .min(0, `“${field}”不能为负数。`)
    .max(400, `“${field}”最多 400 个工作日。`)
    .refine((value) => Number.isInteger(value * 10), `“${field}”最多一位小数。`);

const share = (field: string) =>
  z
    .number(`“${field}”应为 0 到 100 的百分数。`)
    .min(0, `“${field}”不能为负数。`)
    .max(1, `“${field}”不能超过 100%。`);

/** The months that a baseline was counted over, both included. */
const period = { from: Month, until: Month };

/** Names a baseline: one per item and period. */
export const BaselineKey = z.object({ itemId: z.string().min(1, '请选择事项。').max(80), ...period });
export type BaselineKey = z.infer<typeof BaselineKey>;

/**
 * How one item went without the service, as the working group found it, with where that is written. Lengths in wd,
 * shares from 0 to 1; what the source does not say is null.
 */
export const Baseline = BaselineKey.extend({
  decided: z
    .number('请填写“办件数”。')
    .int('“办件数”应为整数。')
    .min(1, '“办件数”至少 1 件。')
    .max(100_000, '“办件数”最多 100000 件。'),
  medianWd: workingDays('用时中位数'),
  highWd: workingDays('八成用时').nullable(),
  lateShare: share('超期比例').nullable(),
  correctedTwiceShare: share('二次补正比例').nullable(),
  source: shortText('数据来源', 200),
});
export type Baseline = z.infer<typeof Baseline>;

/** What makes a baseline impossible, by field, one Chinese sentence each; `thisMonth` is the month of today. */
export function baselineProblems(
  { from, until, medianWd, highWd }: Pick<Baseline, 'from' | 'until' | 'medianWd' | 'highWd'>,
  thisMonth: Month,
): Partial<Record<keyof Baseline, string>> {
  return {
    ...(until < from ? { until: `“统计到”不能早于“统计从”(${sayMonth(from)})。` } : {}),
    ...(until > thisMonth ? { until: `“统计到”不能晚于本月(${sayMonth(thisMonth)})。` } : {}),
    ...(highWd !== null && highWd < medianWd
      ? { highWd: `“八成用时”不能少于“用时中位数”(${medianWd} 个工作日)。` }
      : {}),
  };
}

/** `landUsePermit/2025-01/2025-12` */
export function baselineId({ itemId, from, until }: BaselineKey): string {
  return `${itemId}/${from}/${until}`;
}

/** Of each item the one over the latest months; of two that end alike the longer. */
export function latestBaselines(baselines: readonly Baseline[]): Map<string, Baseline> {
  const order = ({ from, until }: Baseline, other: Baseline) =>
    until.localeCompare(other.until) || other.from.localeCompare(from);
  return new Map([...baselines].sort(order).map((baseline) => [baseline.itemId, baseline]));
}
