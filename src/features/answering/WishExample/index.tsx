import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CorrectionWish } from '@/domain/agencyCase/CaseItem';
import type { PublicPaper } from '@/domain/guide/PublicPaper';
import { FileLinks } from '@/features/caseView/FileLinks';
import { PaperFiles } from '@/features/guide/PaperSample/PaperFiles';
import { hasSample } from '@/features/guide/usePapers';
import './index.scss';

interface WishExampleProps {
  readonly wish: CorrectionWish;
  readonly files: CaseAnswer['files'];
  /** What the guide says of the paper; undefined for a wish that is none of the catalogue's papers. */
  readonly paper: PublicPaper | undefined;
}

/** What a right one looks like: in the specialist's words and pictures, and in those of the guide. */
export function WishExample({ wish: { title, example }, files, paper }: WishExampleProps) {
  const words = example?.words ?? '';
  const fileIds = example?.fileIds ?? [];
  const isInGuide = paper !== undefined && hasSample(paper);
  if (words === '' && fileIds.length === 0 && !isInGuide) return null;

  return (
    <View className="wish-example">
      <Text className="wish-example__title">合格的是这样</Text>
      {words === '' ? null : <Text className="wish-example__words">{words}</Text>}
      {paper?.looks.map((look) => (
        <Text key={look} className="wish-example__words">
          · {look}
        </Text>
      ))}
      {fileIds.length === 0 ? null : <Text className="wish-example__words">样例,点开看:</Text>}
      <FileLinks scope="applicant" fileIds={fileIds} files={files} />
      {paper === undefined ? null : <PaperFiles paper={paper} name={title} />}
    </View>
  );
}
