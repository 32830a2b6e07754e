import { Text, View } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { RouteBundle, RouteMap, RouteStage } from '@/domain/catalogue/routeMap';
import type { RouteItem } from '@/domain/catalogue/routeMap/routeItem';
import { stageNames } from '@/domain/catalogue/stage';
import { bundleNames, namesOf } from '../routeWords';
import { RouteItemCard } from './RouteItemCard';
import './index.scss';

interface RouteStagesProps {
  readonly catalogue: Catalogue;
  readonly map: RouteMap;
}

/** The map as a line from stage to stage; what runs side by side stands in one frame. */
export function RouteStages({ catalogue, map }: RouteStagesProps) {
  return (
    <View className="route-stages">
      {map.stages.map((stage) => (
        <StageLine key={stage.stage} stage={stage} catalogue={catalogue} bundles={map.bundles} />
      ))}
    </View>
  );
}

interface StageLineProps {
  readonly catalogue: Catalogue;
  readonly stage: RouteStage;
  readonly bundles: readonly RouteBundle[];
}

function StageLine({ catalogue, stage, bundles }: StageLineProps) {
  const ids = stage.groups.flat().map(({ item }) => item.itemId);
  const begun = bundles.filter(({ itemIds }) => itemIds.some((itemId) => ids.includes(itemId)));

  return (
    <View className="route-stage">
      <Text className="route-stage__name">{stageNames[stage.stage]}</Text>
      {begun.map((bundle) => (
        <BundleNote key={bundle.bundle} catalogue={catalogue} bundle={bundle} />
      ))}
      {stage.groups.map((group) => (
        <Group key={group[0]?.item.itemId} {...{ catalogue, group, bundles }} />
      ))}
    </View>
  );
}

function BundleNote({ catalogue, bundle }: { readonly catalogue: Catalogue; readonly bundle: RouteBundle }) {
  return (
    <View className="route-stage__bundle">
      <Text className="route-stage__bundle-name">{bundleNames[bundle.bundle]}</Text>
      <Text className="route-stage__bundle-words">
        {namesOf(catalogue, bundle.itemIds).join('、')}可以用一张表一起申请,合计 {bundle.limitWd} 个工作日。
      </Text>
    </View>
  );
}

interface GroupProps {
  readonly catalogue: Catalogue;
  readonly group: readonly RouteItem[];
  readonly bundles: readonly RouteBundle[];
}

function Group({ catalogue, group, bundles }: GroupProps) {
  const isParallel = group.length > 1;
  return (
    <View className={`route-group${isParallel ? ' route-group--parallel' : ''}`}>
      {isParallel ? <Text className="route-group__name">可同时办 · {group.length} 项</Text> : null}
      {group.map((each) => (
        <RouteItemCard key={each.item.itemId} routeItem={each} {...{ catalogue, bundles }} />
      ))}
    </View>
  );
}
