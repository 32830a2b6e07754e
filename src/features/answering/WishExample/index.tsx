import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CorrectionWish } from '@/domain/agencyCase/CaseItem';
import { findSample } from '@/domain/guide/materialSamples';
import { FileLinks } from '@/features/caseView/FileLinks';
import './index.scss';

interface WishExampleProps {
  readonly wish: CorrectionWish;
  readonly files: CaseAnswer['files'];
}

/** What a right one looks like: in the specialist's words and pictures, and in those of the guide. */
export function WishExample({ wish: { materialId, example }, files }: WishExampleProps) {
  const looks = materialId === null ? [] : (findSample(materialId)?.looks ?? []);
  const words = example?.words ?? '';
  const fileIds = example?.fileIds ?? [];
  if (words === '' && looks.length + fileIds.length === 0) return null;

  return (
    <View className="wish-example">
      <Text className="wish-example__title">合格的是这样</Text>
      {words === '' ? null : <Text className="wish-example__words">{words}</Text>}
      {looks.map((look) => (
        <Text key={look} className="wish-example__words">
          · {look}
        </Text>
      ))}
      {fileIds.length === 0 ? null : <Text className="wish-example__words">样例,点开看:</Text>}
      <FileLinks scope="applicant" fileIds={fileIds} files={files} />
    </View>
  );
}
