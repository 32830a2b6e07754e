import type { AgencyCase } from '../AgencyCase';
import type { CaseItem } from '../CaseItem';
import type { CommandOf } from '../commands';
import { refusalOfItemAction, type ItemAction } from '../itemActions';
import { refuse } from '../RuleViolation';

/** The item that a command names; throws RuleViolation where it is not there or does not take the action now. */
export function getOpenItem(command: CommandOf<ItemAction>, agencyCase: AgencyCase): CaseItem {
  const item = agencyCase.items.find((each) => each.itemId === command.itemId);
  if (item === undefined) return refuse('没有找到这个事项。');

  const refusal = refusalOfItemAction({ agencyCase, item, action: command.type });
  return refusal === undefined ? item : refuse(refusal);
}
