import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { routeItems, routeMap } from '@/domain/catalogue/routeMap';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { ActionSheet } from '@/components/ActionSheet';
import { pressable } from '@/components/pressable';
import { QuietButton } from '@/components/QuietButton';
import { roleOf } from '@/components/roleOf';
import type { KeptMap } from '../KeptMap';
import { loadKeptMaps, removeMap, restoreMap } from '../keptMaps';
import { mapName } from '../mapName';
import './index.scss';

interface KeptMapsSheetProps {
  readonly catalogue: Catalogue;
  /** ISO instant. */
  readonly now: string;
  readonly onOpen: (map: KeptMap) => void;
  readonly onRemove: (mapId: string) => void;
  readonly onRestore: (map: KeptMap) => void;
  readonly onStartAnew: () => void;
  readonly onClose: () => void;
}

type Removed = NonNullable<ReturnType<typeof removeMap>>;

/** Every map kept on this phone: open, delete, take the deletion back, or begin another. */
export function KeptMapsSheet(props: KeptMapsSheetProps) {
  const { catalogue, now, onOpen, onRemove, onRestore, onStartAnew, onClose } = props;
  const [maps, setMaps] = useState(loadKeptMaps);
  const [removed, setRemoved] = useState<Removed>();

  function remove(mapId: string): void {
    setRemoved(removeMap(mapId));
    setMaps(loadKeptMaps());
    onRemove(mapId);
  }

  function restore(back: Removed): void {
    restoreMap(back);
    setRemoved(undefined);
    setMaps(loadKeptMaps());
    onRestore(back.map);
  }

  return (
    <ActionSheet title="我的路线图" isOpen onClose={onClose}>
      {removed === undefined ? null : (
        <RemovedLine name={nameOf(catalogue, removed.map)} onRestore={() => restore(removed)} />
      )}
      {maps.length === 0 ? <Text className="kept-maps__none">这台手机上还没有路线图。</Text> : null}
      {maps.map((map) => (
        <KeptLine
          key={map.mapId}
          name={nameOf(catalogue, map)}
          detail={detailOf({ catalogue, map, now })}
          onOpen={() => onOpen(map)}
          onRemove={() => remove(map.mapId)}
        />
      ))}
      <QuietButton onClick={onStartAnew}>新画一张</QuietButton>
      <Text className="kept-maps__where">只存在这台手机上。换手机前可以分享给自己。</Text>
    </ActionSheet>
  );
}

interface KeptLineProps {
  readonly name: string;
  readonly detail: string;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function KeptLine({ name, detail, onOpen, onRemove }: KeptLineProps) {
  return (
    <View className="kept-maps__line">
      <View className="kept-maps__open" {...pressable({ label: `打开“${name}”,${detail}`, onPress: onOpen })}>
        <Text className="kept-maps__name">{name}</Text>
        <Text className="kept-maps__detail">{detail}</Text>
      </View>
      <View className="kept-maps__remove" {...pressable({ label: `删除“${name}”`, onPress: onRemove })}>
        <Text>删除</Text>
      </View>
    </View>
  );
}

function RemovedLine({ name, onRestore }: { readonly name: string; readonly onRestore: () => void }) {
  return (
    <View className="kept-maps__removed" {...roleOf('alert')}>
      <Text className="kept-maps__removed-words">已删除“{name}”</Text>
      <View className="kept-maps__undo" {...pressable({ label: `撤销删除“${name}”`, onPress: onRestore })}>
        <Text>撤销</Text>
      </View>
    </View>
  );
}

function nameOf({ questions }: Catalogue, { name, answers }: KeptMap): string {
  return mapName({ name, answers, questions });
}

function detailOf({ catalogue, map, now }: { catalogue: Catalogue; map: KeptMap; now: string }): string {
  const count = routeItems(routeMap({ catalogue, answers: map.answers })).length;
  return `${count} 个事项 · ${formatMoment(map.savedAt, now)} 保存`;
}
