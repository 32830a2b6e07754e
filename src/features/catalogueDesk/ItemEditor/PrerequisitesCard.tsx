import { Text, View } from '@tarojs/components';
import { findItem } from '@/domain/catalogue/findItem';
import { stageNames } from '@/domain/catalogue/stage';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { ChooseSheet } from '../ChooseSheet';
import type { ItemCardProps } from './ItemCardProps';

/** What must be granted before: every group, and of a group any one. */
export function PrerequisitesCard({ item, catalogue, put }: ItemCardProps) {
  const { prerequisites } = item;
  const nameOf = (itemId: string) => findItem({ catalogue, itemId })?.name ?? `已删除的事项(${itemId})`;
  const choicesBut = (taken: readonly string[]) =>
    catalogue.items
      .filter(({ itemId }) => itemId !== item.itemId && !taken.includes(itemId))
      .map(({ itemId, name, stage }) => ({ id: itemId, label: name, detail: stageNames[stage] }));

  function change(place: number, itemIds: string[], removal?: string): void {
    const groups = prerequisites.map((group, position) => (position === place ? { anyOf: itemIds } : group));
    put({ prerequisites: groups.filter(({ anyOf }) => anyOf.length > 0) }, removal);
  }

  function remove(place: number, itemId: string): void {
    const left = prerequisites[place]?.anyOf.filter((each) => each !== itemId) ?? [];
    change(place, left, `“${item.name}”不再以${nameOf(itemId)}为前置`);
  }

  return (
    <Card title="前置事项">
      <Text className="item-editor__words">
        {prerequisites.length === 0
          ? '随时可以申报。'
          : '以下每一组都办成后才能申报;一组里办成任意一项就行。'}
      </Text>
      {prerequisites.map(({ anyOf }, place) => (
        <View key={place} className="item-editor__group">
          <Text className="item-editor__name">{anyOf.length > 1 ? '任意一项' : '须办成'}</Text>
          {anyOf.map((itemId) => (
            <CheckRow key={itemId} label={nameOf(itemId)} isChecked onToggle={() => remove(place, itemId)} />
          ))}
          <ChooseSheet
            label="或者,加一项"
            choices={choicesBut(anyOf)}
            onChoose={(itemId) => change(place, [...anyOf, itemId])}
          />
        </View>
      ))}
      <View className="item-editor__choices">
        <ChooseSheet
          label={prerequisites.length === 0 ? '添加前置事项' : '并且,加一组'}
          choices={choicesBut([])}
          onChoose={(itemId) => put({ prerequisites: [...prerequisites, { anyOf: [itemId] }] })}
        />
      </View>
    </Card>
  );
}
