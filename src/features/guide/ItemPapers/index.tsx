import { Text } from '@tarojs/components';
import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import { Card } from '@/components/Card';
import { blankTitles } from '@/domain/guide/materialSamples';
import { PaperFiles } from '../PaperSample/PaperFiles';
import { usePapers } from '../usePapers';
import { PaperRow } from './PaperRow';
import './index.scss';

interface ItemPapersProps {
  readonly catalogue: Catalogue;
  readonly item: ServiceItem;
}

/** Every paper of one item, with how a right one looks and a blank one where there is one. */
export function ItemPapers({ catalogue, item }: ItemPapersProps) {
  const paperOf = usePapers();
  const mayFollow = item.materials.some(({ isPrimary }) => !isPrimary);
  return (
    <Card title={`要交的材料(${item.materials.length} 份)`}>
      {item.materials.map((need) => (
        <PaperRow key={need.materialId} catalogue={catalogue} need={need} paper={paperOf(need.materialId)} />
      ))}
      {mayFollow ? (
        <>
          <Text className="item-papers__small">
            标“可容缺”的,主要材料齐全时可以先受理、后补交,要签一份承诺书。
          </Text>
          <PaperFiles paper={paperOf('deferralLetter')} name={blankTitles.deferralLetter} />
        </>
      ) : null}
    </Card>
  );
}
