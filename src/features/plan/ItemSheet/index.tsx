import { Text, View } from '@tarojs/components';
import type { Day } from '@/domain/shared/time';
import { ActionSheet } from '@/components/ActionSheet';
import { StatusTag } from '@/components/StatusTag';
import { departmentLine } from '../../caseView/departmentLine';
import { itemPlanFacts, planTag } from '../itemPlanWords';
import { PlanFacts } from '../PlanFacts';
import type { PlanItem } from '../planLayout';
import './index.scss';

interface ItemSheetProps {
  /** Undefined while no bar was tapped. */
  readonly planItem: PlanItem | undefined;
  readonly today: Day;
  readonly onClose: () => void;
}

/** What a bar stands for, in words: its days, what it may lose, and on what that rests. */
export function ItemSheet({ planItem, today, onClose }: ItemSheetProps) {
  if (planItem === undefined) return null;

  return (
    <ActionSheet isOpen title={planItem.item.name} onClose={onClose}>
      <View className="item-sheet__head">
        <Text className="item-sheet__department">{departmentLine(planItem.item)}</Text>
        <StatusTag {...planTag(planItem)} />
      </View>
      <View>
        <PlanFacts facts={itemPlanFacts(planItem, today)} />
      </View>
    </ActionSheet>
  );
}
