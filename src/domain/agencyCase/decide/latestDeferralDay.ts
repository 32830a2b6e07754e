import type { WorkingCalendar } from '../../schedule/calendar';
import { addWorkingDays } from '../../schedule/workingCalendar';
import type { Day } from '../../shared/time';
import type { CaseItem } from '../CaseItem';
import { itemDueOn } from '../itemClock';

/**
 * 容缺: a paper may not come later than its item's promised limit. Before the item is with a department, the limit counts
 * as if it were filed on the day of the promise; afterwards it is the clock's own, which a stop moves.
 */
export function latestDeferralDay({
  item,
  promisedOn,
  today,
  calendar,
}: {
  readonly item: CaseItem;
  readonly promisedOn: Day;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}): Day {
  const isWithDepartment = item.filedAt !== null && item.decidedAt === null;
  const limit = isWithDepartment ? itemDueOn({ item, today, calendar }) : null;
  return limit ?? addWorkingDays({ from: promisedOn, days: item.promisedLimitWd, calendar }).day;
}
