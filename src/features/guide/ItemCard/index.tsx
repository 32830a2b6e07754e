import { Text, View } from '@tarojs/components';
import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import { findItem, getDepartment } from '@/domain/catalogue/findItem';
import { stageNames } from '@/domain/catalogue/stage';
import { promisedWords, statutoryWords } from '@/features/service/limitWords';
import { Card } from '@/components/Card';
import './index.scss';

interface ItemCardProps {
  readonly catalogue: Catalogue;
  readonly item: ServiceItem;
}

/** What one item is: who decides it, how long it takes, what it waits for, where that is written. */
export function ItemCard({ catalogue, item }: ItemCardProps) {
  const { name } = getDepartment({ catalogue, departmentId: item.departmentId });
  const prerequisites = item.prerequisites.map(({ anyOf }) =>
    anyOf.map((itemId) => findItem({ catalogue, itemId })?.name ?? '').join('或'),
  );

  return (
    <Card title={item.name}>
      {item.hint === undefined ? null : <Text className="item-card__hint">{item.hint}</Text>}
      <Fact title="部门" words={name} />
      <Fact title="阶段" words={stageNames[item.stage]} />
      <Fact title="承诺时限" words={promisedWords(item)} />
      <Fact title="法定时限" words={statutoryWords(item.statutoryLimit)} />
      <Fact title="需先取得" words={prerequisites.join('、')} />
      <Fact title="办结得到" words={item.resultName} />
      <Fact title="依据" words={item.source} />
      <Text className="item-card__small">
        承诺时限从受理起按工作日计算,不含中介服务、专家评审和公示的时间。
        {item.verified ? '' : '以上内容待区县核定,以窗口告知为准。'}
      </Text>
    </Card>
  );
}

function Fact({ title, words }: { readonly title: string; readonly words: string }) {
  if (words === '') return null;

  return (
    <View className="item-card__fact">
      <Text className="item-card__fact-title">{title}</Text>
      <Text className="item-card__fact-words">{words}</Text>
    </View>
  );
}
