import type { OriginalLoan } from '@/domain/agencyCase/Paper';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf, type Day } from '@/domain/shared/time';

/** “规划资源局,今天转交,12月3日(周四)前取回”. */
export function loanWords({ departmentName, since, dueBackOn }: OriginalLoan, today: Day): string {
  const lent = `${departmentName},${formatDay(dayOf(since), today)}转交`;
  return dueBackOn === null ? lent : `${lent},${formatDay(dueBackOn, today)}前取回`;
}
