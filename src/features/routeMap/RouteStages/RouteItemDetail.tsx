import { Text, View } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { RouteBundle } from '@/domain/catalogue/routeMap';
import type { RouteItem } from '@/domain/catalogue/routeMap/routeItem';
import type { RoutePaper } from '@/domain/catalogue/routeMap/routePapers';
import { countWords, paperSourceWords } from '../routeWords';
import { itemFacts } from './itemFacts';

interface RouteItemDetailProps {
  readonly catalogue: Catalogue;
  readonly routeItem: RouteItem;
  readonly bundles: readonly RouteBundle[];
}

/** What the item waits for, what goes with it, its papers, its limits and where they are written. */
export function RouteItemDetail({ catalogue, routeItem, bundles }: RouteItemDetailProps) {
  const { item, papers } = routeItem;
  return (
    <View className="route-detail">
      {item.hint === undefined ? null : <Text className="route-detail__hint">{item.hint}</Text>}
      <Text className="route-detail__title">需要的材料</Text>
      {papers.map((paper) => (
        <PaperLine key={paper.materialId} paper={paper} />
      ))}
      {itemFacts({ catalogue, routeItem, bundles }).map(({ title, words }) => (
        <View key={title} className="route-detail__fact">
          <Text className="route-detail__fact-title">{title}</Text>
          <Text className="route-detail__fact-words">{words}</Text>
        </View>
      ))}
      {item.verified ? null : <Text className="route-detail__unverified">待区县核定,以窗口告知为准。</Text>}
    </View>
  );
}

function PaperLine({ paper }: { readonly paper: RoutePaper }) {
  const source = paperSourceWords(paper);
  const words = [countWords(paper), source, paper.mayFollow ? '可容缺后补' : ''];
  return (
    <View className="route-detail__paper">
      <Text className="route-detail__paper-name">{paper.name}</Text>
      <Text className="route-detail__paper-line">{words.filter((each) => each !== '').join(' · ')}</Text>
      {paper.hint === '' || source !== '' ? null : (
        <Text className="route-detail__paper-line">{paper.hint}</Text>
      )}
    </View>
  );
}
