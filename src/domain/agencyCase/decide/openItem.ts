import { formatDay } from '../../schedule/peopleDates';
import { dayOf, type Day } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import type { CaseItem } from '../CaseItem';
import type { CommandOf } from '../commands';
import { refusalOfItemAction, type ItemAction } from '../itemActions';
import { refuse } from '../RuleViolation';
import { lastOf } from '../../shared/lastOf';

/** The item that a command names; throws RuleViolation where it is not there or does not take the action now. */
export function getOpenItem(command: CommandOf<ItemAction>, agencyCase: AgencyCase): CaseItem {
  const item = agencyCase.items.find((each) => each.itemId === command.itemId);
  if (item === undefined) return refuse('没有找到这个事项。');

  const refusal = refusalOfItemAction({ agencyCase, item, action: command.type });
  if (refusal !== undefined) return refuse(refusal);

  refuseOutOfOrder(item, command.now);
  return item;
}

/** What is dated before the last thing that moved the item's clock would make days count that never ran. */
export function refuseOutOfOrder(item: CaseItem, now: string): void {
  const last = lastClockDay(item);
  if (last !== undefined && dayOf(now) < last)
    refuse(`“${item.name}”在 ${formatDay(last)} 已有记录,不能登记更早的操作,请核对系统日期。`);
}

function lastClockDay({ filedAt, decidedAt, stops }: CaseItem): Day | undefined {
  const moments = [filedAt, decidedAt].flatMap((at) => (at === null ? [] : dayOf(at)));
  return lastOf([...moments, ...stops.flatMap(({ from, until }) => [from, until ?? from])].sort());
}
