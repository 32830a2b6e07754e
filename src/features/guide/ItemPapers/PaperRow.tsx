import { Text, View } from '@tarojs/components';
import type { Catalogue, Material, MaterialNeed } from '@/domain/catalogue/catalogue';
import { findItem, getMaterial } from '@/domain/catalogue/findItem';
import type { PublicPaper } from '@/domain/guide/PublicPaper';
import { PaperFold } from '../PaperFold';

interface PaperRowProps {
  readonly catalogue: Catalogue;
  readonly need: MaterialNeed;
  readonly paper: PublicPaper;
}

/** One paper; how a right one looks unfolds below it. */
export function PaperRow({ catalogue, need, paper }: PaperRowProps) {
  const material = getMaterial({ catalogue, materialId: need.materialId });
  const remarks = [countWords(need), need.isPrimary ? '' : '可容缺', sourceWords(catalogue, material)];

  return (
    <View className="item-papers__paper">
      <Text className="item-papers__name">{material.name}</Text>
      <Text className="item-papers__small">{remarks.filter(Boolean).join(' · ')}</Text>
      {material.hint === undefined ? null : <Text className="item-papers__small">{material.hint}</Text>}
      <PaperFold paper={paper} name={material.name} />
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

/** Papers that the enterprise need not bring. */
function sourceWords(catalogue: Catalogue, { filledBySpecialist, resultOf = [] }: Material): string {
  if (filledBySpecialist === true) return '代办时由专员填';

  const names = resultOf.flatMap((itemId) => findItem({ catalogue, itemId })?.name ?? []);
  return names.length === 0 ? '' : `同一办件里由“${names.join('”或“')}”的结果提供`;
}
