import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { newCommandId } from '@/api/newCommandId';
import type { MaterialNeed } from '@/domain/catalogue/catalogue';
import { findMaterial } from '@/domain/catalogue/findItem';
import { paperWords } from '@/domain/catalogue/words/paperWords';
import { ActionSheet } from '@/components/ActionSheet';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { ChooseSheet } from '../ChooseSheet';
import { deskStore } from '../draft/deskStore';
import { changeItem, newPartId, putMaterial } from '../edits';
import { PartRow } from '../PartRow';
import type { ItemCardProps } from './ItemCardProps';
import { PaperForm } from './PaperForm';
import './index.scss';

/** What the enterprise hands in for this item, which of it may follow later, and how many of each. */
export function PapersCard({ item, catalogue, put }: ItemCardProps) {
  const { materials, itemId, name } = item;
  const [openId, setOpenId] = useState('');
  const open = materials.find(({ materialId }) => materialId === openId);
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
    setOpenId('');
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
        <PartRow
          key={need.materialId}
          name={nameOf(need.materialId)}
          fact={paperWords(need) + (need.verified === false ? ' · 待核定' : '')}
          tag={undefined}
          onPress={() => setOpenId(need.materialId)}
        />
      ))}
      <ActionSheet title={nameOf(openId)} isOpen={open !== undefined} onClose={() => setOpenId('')}>
        {open === undefined ? null : (
          <PaperForm
            need={open}
            name={nameOf(openId)}
            onChange={(part) => change(openId, part)}
            onRemove={() => remove(open)}
          />
        )}
      </ActionSheet>
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

function needOf(materialId: string): MaterialNeed {
  return { materialId, isPrimary: true, originals: 1, copies: 0 };
}
