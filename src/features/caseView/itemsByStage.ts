import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { stageNames, stageOrder } from '@/domain/catalogue/stage';

export interface StageOfItems {
  readonly stage: string;
  readonly name: string;
  readonly items: readonly CaseItem[];
}

/** Items in the order in which a project passes the stages; stages without items are left out. */
export function itemsByStage(items: readonly CaseItem[]): StageOfItems[] {
  return stageOrder
    .map((stage) => ({ stage, name: stageNames[stage], items: items.filter((item) => item.stage === stage) }))
    .filter((group) => group.items.length > 0);
}
