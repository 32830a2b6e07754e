import { Text } from '@tarojs/components';
import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import { Card } from '@/components/Card';
import { PaperRow } from './PaperRow';
import { BlankButton } from './BlankButton';
import './index.scss';

interface ItemPapersProps {
  readonly catalogue: Catalogue;
  readonly item: ServiceItem;
}

/** Every paper of one item, with how a right one looks and a blank one where there is one. */
export function ItemPapers({ catalogue, item }: ItemPapersProps) {
  const mayFollow = item.materials.some(({ isPrimary }) => !isPrimary);
  return (
    <Card title={`要交的材料(${item.materials.length} 份)`}>
      {item.materials.map((need) => (
        <PaperRow key={need.materialId} catalogue={catalogue} need={need} />
      ))}
      {mayFollow ? (
        <>
          <Text className="item-papers__small">
            标“可容缺”的,主要材料齐全时可以先受理、后补交,要签一份承诺书。
          </Text>
          <BlankButton blankId="deferralLetter" />
        </>
      ) : null}
    </Card>
  );
}
