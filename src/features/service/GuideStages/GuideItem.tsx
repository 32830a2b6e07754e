import { Text, View } from '@tarojs/components';
import type { Catalogue, MaterialNeed, ServiceItem } from '@/domain/catalogue/catalogue';
import { getItem, getMaterial } from '@/domain/catalogue/findItem';
import { statutoryWords } from './limitWords';

interface GuideItemProps {
  readonly catalogue: Catalogue;
  readonly item: ServiceItem;
}

/** One item in full. */
export function GuideItem({ catalogue, item }: GuideItemProps) {
  const prerequisites = item.prerequisites.map(({ anyOf }) =>
    anyOf.map((itemId) => getItem({ catalogue, itemId }).name).join('或'),
  );

  return (
    <View className="guide-item">
      {item.hint === undefined ? null : <Text className="guide-item__hint">{item.hint}</Text>}
      <Text className="guide-item__title">需要的材料</Text>
      {item.materials.map((need) => (
        <NeedLines key={need.materialId} catalogue={catalogue} need={need} />
      ))}
      <Fact title="需先取得" words={prerequisites.join('、')} />
      <Fact title="办结得到" words={item.resultName} />
      <Fact title="法定时限" words={statutoryWords(item.statutoryLimit)} />
      <Fact title="依据" words={item.source} />
      {item.verified ? null : (
        <Text className="guide-item__unverified">以上内容待区县核定,以窗口告知为准。</Text>
      )}
    </View>
  );
}

function NeedLines({ catalogue, need }: { readonly catalogue: Catalogue; readonly need: MaterialNeed }) {
  const material = getMaterial({ catalogue, materialId: need.materialId });
  return (
    <View className="guide-item__need">
      <Text className="guide-item__need-name">
        {material.name}
        {need.isPrimary ? '' : '(可容缺后补)'}
      </Text>
      <Text className="guide-item__need-count">{countWords(need)}</Text>
      {material.hint === undefined ? null : <Text className="guide-item__need-hint">{material.hint}</Text>}
    </View>
  );
}

function Fact({ title, words }: { readonly title: string; readonly words: string }) {
  if (words === '') return null;

  return (
    <View className="guide-item__fact">
      <Text className="guide-item__fact-title">{title}</Text>
      <Text className="guide-item__fact-words">{words}</Text>
    </View>
  );
}

/** “原件 1 份、复印件 2 份”. */
function countWords({ originals, copies }: MaterialNeed): string {
  const counts = [
    originals > 0 ? `原件 ${originals} 份` : undefined,
    copies > 0 ? `复印件 ${copies} 份` : undefined,
  ];
  return counts.filter((each) => each !== undefined).join('、');
}
