import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { RouteBundle } from '@/domain/catalogue/routeMap';
import type { RouteItem } from '@/domain/catalogue/routeMap/routeItem';
import { promisedWords } from '@/features/service/limitWords';
import { Icon } from '@/components/Icon';
import { pressable } from '@/components/pressable';
import { dayWords } from '../routeWords';
import { RouteItemDetail } from './RouteItemDetail';

interface RouteItemCardProps {
  readonly catalogue: Catalogue;
  readonly routeItem: RouteItem;
  readonly bundles: readonly RouteBundle[];
}

/** One item of the map; a tap opens what it asks for. */
export function RouteItemCard({ catalogue, routeItem, bundles }: RouteItemCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { item, departmentName } = routeItem;
  const line = `${departmentName} · ${promisedWords(item)}`;

  return (
    <View className="route-item">
      <View
        className="route-item__head"
        {...pressable({
          label: `${item.name},${line},${dayWords(routeItem)},${isOpen ? '收起' : '展开'}`,
          onPress: () => setOpen(!isOpen),
        })}
      >
        <View className="route-item__title">
          <Text className="route-item__name">{item.name}</Text>
          <Text className="route-item__line">{line}</Text>
          <Text className="route-item__days">{dayWords(routeItem)}</Text>
        </View>
        <View className="route-item__toggle">
          <Icon name={isOpen ? 'up' : 'down'} />
        </View>
      </View>
      {isOpen ? <RouteItemDetail {...{ catalogue, routeItem, bundles }} /> : null}
    </View>
  );
}
