import type { Day } from '../shared/time';
import { z } from '../zod';
import type { Month } from './rollup';

/** Calendar months, the running one included. */
export const PeriodMonths = z.union([z.literal(3), z.literal(12)]);
export type PeriodMonths = z.infer<typeof PeriodMonths>;

export interface ComparisonPeriod {
  readonly from: Month;
  readonly to: Month;
}

export function comparisonPeriod({ today, months }: { today: Day; months: PeriodMonths }): ComparisonPeriod {
  const to = today.slice(0, 'YYYY-MM'.length);
  return { from: monthsBefore(to, months - 1), to };
}

function monthsBefore(month: Month, months: number): Month {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  const count = year * 12 + ordinal - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
