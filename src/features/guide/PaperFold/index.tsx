import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { PublicPaper } from '@/domain/guide/PublicPaper';
import { Icon } from '@/components/Icon';
import { pressable } from '@/components/pressable';
import { PaperSample } from '../PaperSample';
import { hasSample } from '../usePapers';
import './index.scss';

interface PaperFoldProps {
  readonly paper: PublicPaper;
  /** What the paper is called. */
  readonly name: string;
}

/** How a right one looks, folded away until it is wanted; nothing where nobody has said. */
export function PaperFold({ paper, name }: PaperFoldProps) {
  const [isOpen, setOpen] = useState(false);
  if (!hasSample(paper)) return null;

  return (
    <>
      <View
        className="paper-fold"
        {...pressable({
          label: `${name}:怎样算合格,${isOpen ? '收起' : '展开'}`,
          onPress: () => setOpen(!isOpen),
        })}
      >
        <Text>怎样算合格</Text>
        <Icon name={isOpen ? 'up' : 'down'} />
      </View>
      {isOpen ? <PaperSample paper={paper} name={name} /> : null}
    </>
  );
}
