import { Text, View } from '@tarojs/components';
import { routeItems, type RouteMap } from '@/domain/catalogue/routeMap';
import { Icon } from '@/components/Icon';
import { maybeWords, notCounted, summaryWords } from '../routeWords';
import './index.scss';

/** The whole in one sentence, before any detail. */
export function RouteSummary({ map }: { readonly map: RouteMap }) {
  const isUnconfirmed = routeItems(map).some(({ item }) => !item.verified);
  const maybe = maybeWords(map);

  return (
    <View className="route-summary">
      <Text className="route-summary__words">{summaryWords(map)}</Text>
      <Text className="route-summary__line">{notCounted}</Text>
      <Text className="route-summary__line">部门:{map.departmentNames.join('、')}</Text>
      {maybe === '' ? null : (
        <View className="route-summary__maybe">
          <Icon name="warn" />
          <Text>{maybe}</Text>
        </View>
      )}
      {isUnconfirmed ? (
        <Text className="route-summary__line">部分时限和材料待区县核定,以窗口告知为准。</Text>
      ) : null}
    </View>
  );
}
