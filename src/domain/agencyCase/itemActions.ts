import { refusalWithoutMandate } from '../mandate/mandateState';
import type { AgencyCase } from './AgencyCase';
import { arePrerequisitesMet, lawfulStop, missingNeeds, openDeferrals } from './caseFacts';
import type { CaseItem, CaseItemState } from './CaseItem';

export type ItemAction =
  | 'FileItem'
  | 'ApproveItem'
  | 'RefuseItem'
  | 'CancelItem'
  | 'RequestCorrection'
  | 'DeferMaterial'
  | 'StopClock'
  | 'ResumeClock'
  | 'SendLetter'
  | 'UrgeDepartment';

/** The states in which an item takes an action. */
const statesFor = {
  FileItem: ['waiting', 'preparing', 'refused'],
  ApproveItem: ['filed'],
  RefuseItem: ['filed'],
  CancelItem: ['waiting', 'preparing', 'refused'],
  RequestCorrection: ['preparing', 'filed'],
  DeferMaterial: ['waiting', 'preparing', 'refused'],
  UrgeDepartment: ['filed'],
  StopClock: ['filed'],
  ResumeClock: ['filed', 'correcting'],
  SendLetter: ['preparing', 'filed', 'correcting'],
} as const satisfies Record<ItemAction, readonly CaseItemState[]>;

export const itemActions: ReadonlySet<string> = new Set(Object.keys(statesFor));

export interface ItemQuestion {
  readonly agencyCase: AgencyCase;
  readonly item: CaseItem;
  readonly action: ItemAction;
}

/** Why this item does not take this action now, as a Chinese sentence. */
export function refusalOfItemAction({ agencyCase, item, action }: ItemQuestion): string | undefined {
  const states: readonly CaseItemState[] = statesFor[action];
  if (!states.includes(item.state)) return `“${item.name}”现在不能这样操作,请刷新后查看最新进展。`;
  if (action === 'FileItem') return refusalOfFiling(agencyCase, item);
  if (action === 'ApproveItem') return refusalOfApproval(agencyCase, item);
  if (action === 'StopClock' && lawfulStop(item)) return `“${item.name}”的时钟已经停着,恢复后才能再停。`;
  if (action === 'ResumeClock' && !lawfulStop(item)) return `“${item.name}”的时钟正在走,不用恢复。`;
  if (action === 'DeferMaterial' && !missingNeeds(agencyCase, item).some((need) => !need.isPrimary))
    return `“${item.name}”没有可以容缺后补的材料。`;

  return undefined;
}

function refusalOfFiling(agencyCase: AgencyCase, item: CaseItem): string | undefined {
  if (!arePrerequisitesMet(agencyCase, item)) return `“${item.name}”的前置事项还没有批准,暂时不能申报。`;
  const unauthorised = refusalWithoutMandate(agencyCase, item);
  if (unauthorised !== undefined) return unauthorised;

  const missing = missingNeeds(agencyCase, item);
  if (missing.length === 0) return undefined;

  return `“${item.name}”还缺:${missing.map((need) => need.name).join('、')}。请先补齐;非主件可以容缺后补。`;
}

/** 容缺: what was promised must be there before the department decides. */
function refusalOfApproval(agencyCase: AgencyCase, item: CaseItem): string | undefined {
  const promised = openDeferrals(agencyCase).filter((deferral) => deferral.itemId === item.itemId);
  if (promised.length === 0) return undefined;

  return `“${item.name}”还有容缺材料没有补齐:${promised.map((deferral) => deferral.name).join('、')}。`;
}
