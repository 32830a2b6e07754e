import { Text, View } from '@tarojs/components';
import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import { getDepartment, getItem } from '@/domain/catalogue/findItem';
import { stageNames, stageOrder } from '@/domain/catalogue/stage';
import { promisedWords } from '@/features/service/limitWords';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { Problem } from '@/components/Problem';
import type { StepProps } from '../stepProps';
import { unmetPrerequisites } from '../unmetPrerequisites';
import './index.scss';

interface ItemsStepProps extends StepProps {
  readonly catalogue: Catalogue;
}

/** 事项: chosen stage by stage. What an item needs first is said, never enforced: the project may already have it. */
export function ItemsStep({ draft, change, problems, catalogue }: ItemsStepProps) {
  const toggle = (itemId: string) =>
    change((before) => ({ ...before, itemIds: toggled(before.itemIds, itemId) }));

  return (
    <View>
      <Text className="items-step__lead">
        选好要代办的事项,专员会按先后顺序申报。已选 {draft.itemIds.length} 项。
      </Text>
      <Problem sentence={problems.items ?? ''} />
      {stageOrder.map((stage) => (
        <Card key={stage} title={stageNames[stage]}>
          {catalogue.items
            .filter((item) => item.stage === stage)
            .map((item) => (
              <ItemRow
                key={item.itemId}
                {...{ catalogue, item }}
                chosenIds={draft.itemIds}
                onToggle={() => toggle(item.itemId)}
              />
            ))}
        </Card>
      ))}
    </View>
  );
}

interface ItemRowProps {
  readonly catalogue: Catalogue;
  readonly item: ServiceItem;
  readonly chosenIds: readonly string[];
  readonly onToggle: () => void;
}

function ItemRow({ catalogue, item, chosenIds, onToggle }: ItemRowProps) {
  const isChosen = chosenIds.includes(item.itemId);
  const department = getDepartment({ catalogue, departmentId: item.departmentId });
  const unmet = isChosen ? unmetPrerequisites({ item, chosenIds }) : [];

  return (
    <CheckRow
      isChecked={isChosen}
      onToggle={onToggle}
      label={item.name}
      detail={`${department.shortName} · ${promisedWords(item)}`}
      note={unmet.length === 0 ? undefined : needsFirst(catalogue, unmet)}
    />
  );
}

function needsFirst(catalogue: Catalogue, groups: readonly (readonly string[])[]): string {
  const names = groups.map((itemIds) =>
    itemIds.map((itemId) => getItem({ catalogue, itemId }).name).join('或'),
  );
  return `需先取得${names.join('、')}。已经有了就不用选;没有的话请一起选上。`;
}

function toggled(itemIds: readonly string[], itemId: string): string[] {
  return itemIds.includes(itemId) ? itemIds.filter((each) => each !== itemId) : [...itemIds, itemId];
}
