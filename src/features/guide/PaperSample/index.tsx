import { Text, View } from '@tarojs/components';
import type { PublicPaper } from '@/domain/guide/PublicPaper';
import { Icon } from '@/components/Icon';
import { PaperFiles } from './PaperFiles';
import './index.scss';

interface PaperSampleProps {
  readonly paper: PublicPaper;
  /** What the paper is called. */
  readonly name: string;
}

/** How a right one looks, and a blank one where there is one. */
export function PaperSample({ paper, name }: PaperSampleProps) {
  return (
    <View className="paper-sample">
      {paper.looks.map((sentence) => (
        <View key={sentence} className="paper-sample__look">
          <Icon name="check" />
          <Text className="paper-sample__words">{sentence}</Text>
        </View>
      ))}
      <PaperFiles paper={paper} name={name} />
    </View>
  );
}
