import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import { getDepartment } from '@/domain/catalogue/findItem';
import { stageNames, stageOrder } from '@/domain/catalogue/stage';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { pressable } from '@/components/pressable';
import { GuideItem } from './GuideItem';
import { promisedWords } from './limitWords';
import './index.scss';

interface GuideStagesProps {
  readonly catalogue: Catalogue;
}

/** Every item by stage; a tap opens what it asks for, how long it takes and where that is written. */
export function GuideStages({ catalogue }: GuideStagesProps) {
  const [openId, setOpenId] = useState('');

  return stageOrder.map((stage) => (
    <Card key={stage} title={stageNames[stage]}>
      {catalogue.items
        .filter((item) => item.stage === stage)
        .map((item) => (
          <View key={item.itemId} className="guide-stage__item">
            <GuideHead
              item={item}
              departmentName={getDepartment({ catalogue, departmentId: item.departmentId }).shortName}
              isOpen={openId === item.itemId}
              onToggle={() => setOpenId(openId === item.itemId ? '' : item.itemId)}
            />
            {openId === item.itemId ? <GuideItem catalogue={catalogue} item={item} /> : null}
          </View>
        ))}
    </Card>
  ));
}

interface GuideHeadProps {
  readonly item: ServiceItem;
  readonly departmentName: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function GuideHead({ item, departmentName, isOpen, onToggle }: GuideHeadProps) {
  return (
    <View
      className="guide-stage__head"
      {...pressable({ label: `${item.name},${isOpen ? '收起' : '展开'}`, onPress: onToggle })}
    >
      <View className="guide-stage__title">
        <Text className="guide-stage__name">{item.name}</Text>
        <Text className="guide-stage__line">
          {departmentName} · {promisedWords(item)}
        </Text>
      </View>
      <View className="guide-stage__toggle">
        <Icon name={isOpen ? 'up' : 'down'} />
      </View>
    </View>
  );
}
