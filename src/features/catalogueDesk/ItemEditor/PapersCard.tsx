import { Text, View } from '@tarojs/components';
import { newCommandId } from '@/api/newCommandId';
import type { MaterialNeed } from '@/domain/catalogue/catalogue';
import { findMaterial } from '@/domain/catalogue/findItem';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { QuietButton } from '@/components/QuietButton';
import { Stepper } from '@/components/Stepper';
import { ChooseSheet } from '../ChooseSheet';
import { deskStore } from '../draft/deskStore';
import { changeItem, newPartId, putMaterial } from '../edits';
import type { ItemCardProps } from './ItemCardProps';
import './index.scss';

/** What the enterprise hands in for this item, which of it may follow later, and how many of each. */
export function PapersCard({ item, catalogue, put }: ItemCardProps) {
  const { materials, itemId, name } = item;
  const unused = catalogue.materials.filter(
    ({ materialId }) => !materials.some((need) => need.materialId === materialId),
  );
  const nameOf = (materialId: string) =>
    findMaterial({ catalogue, materialId })?.name ?? `已删除的材料(${materialId})`;
  const change = (materialId: string, part: Partial<MaterialNeed>) =>
    put({
      materials: materials.map((need) => (need.materialId === materialId ? { ...need, ...part } : need)),
    });

  function remove({ materialId }: MaterialNeed): void {
    const left = materials.filter((need) => need.materialId !== materialId);
    deskStore.change(changeItem(itemId, { materials: left }), `“${name}”不再要${nameOf(materialId)}`);
  }

  function addNew(): void {
    const materialId = newPartId('material', newCommandId());
    deskStore.change((before) =>
      changeItem(itemId, { materials: [...materials, needOf(materialId)] })(
        putMaterial({ materialId, name: '新材料' })(before),
      ),
    );
  }

  return (
    <Card title={`材料 ${materials.length} 种`}>
      {materials.map((need) => (
        <PaperRow
          key={need.materialId}
          need={need}
          name={nameOf(need.materialId)}
          onChange={(part) => change(need.materialId, part)}
          onRemove={() => remove(need)}
        />
      ))}
      <View className="item-editor__choices">
        <ChooseSheet
          label="添加材料"
          choices={unused.map(({ materialId, name: words }) => ({ id: materialId, label: words }))}
          onChoose={(materialId) => put({ materials: [...materials, needOf(materialId)] })}
        />
        <QuietButton onClick={addNew}>添加目录里没有的材料</QuietButton>
      </View>
      <Text className="item-editor__words">材料的名称和提示在“事项目录”的“材料”里修改。</Text>
    </Card>
  );
}

interface PaperRowProps {
  readonly need: MaterialNeed;
  readonly name: string;
  readonly onChange: (part: Partial<MaterialNeed>) => void;
  readonly onRemove: () => void;
}

function PaperRow({ need, name, onChange, onRemove }: PaperRowProps) {
  const { isPrimary, originals, copies, verified } = need;

  return (
    <View className="item-editor__part">
      <Text className="item-editor__name">{name}</Text>
      <CheckRow
        label="主件"
        detail={isPrimary ? '缺了不能受理' : '可以容缺,后补'}
        isChecked={isPrimary}
        onToggle={() => onChange({ isPrimary: !isPrimary })}
      />
      <View className="item-editor__count">
        <Text className="item-editor__words">原件</Text>
        <Stepper
          label={`${name}原件`}
          value={originals}
          most={99}
          onChange={(count) => onChange({ originals: count })}
        />
      </View>
      <View className="item-editor__count">
        <Text className="item-editor__words">复印件</Text>
        <Stepper
          label={`${name}复印件`}
          value={copies}
          most={99}
          onChange={(count) => onChange({ copies: count })}
        />
      </View>
      <CheckRow
        label="主次和份数已核定"
        isChecked={verified !== false}
        onToggle={() => onChange({ verified: verified === false ? undefined : false })}
      />
      <QuietButton label={`删除材料${name}`} onClick={onRemove}>
        不要这份材料
      </QuietButton>
    </View>
  );
}

function needOf(materialId: string): MaterialNeed {
  return { materialId, isPrimary: true, originals: 1, copies: 0 };
}
