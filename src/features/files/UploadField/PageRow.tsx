import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/Icon';
import { pressable } from '@/components/pressable';
import { Problem } from '@/components/Problem';
import { UploadTrack } from '@/components/UploadTrack';
import { unturnableWords } from '../unturnableWords';
import type { PageRowProps } from './PageRowProps';
import { PageTools } from './PageTools';

/** One page: which it is and how it is doing; what can be done with it folds out below. */
export function PageRow(props: PageRowProps) {
  const { page, number, count, isOpen, onToggle, onRetry, onRemove } = props;
  const { name, percent, problem = '', canRetry = true } = page;
  const note = page.file === undefined ? undefined : unturnableWords(page.file.kind);
  return (
    <View className="page-row">
      <View className="page-row__line">
        {count > 1 ? <Text className="page-row__number">{number}</Text> : null}
        <PageNames {...props} />
        {problem === '' || !canRetry ? null : (
          <View className="page-row__act" {...pressable({ label: `${name}:重传`, onPress: onRetry })}>
            <Text>重传</Text>
          </View>
        )}
        <View
          className="page-row__act"
          aria-expanded={isOpen}
          {...pressable({ label: `第 ${number} 页:${isOpen ? '收起' : '调整'}`, onPress: onToggle })}
        >
          <Text>{isOpen ? '收起' : '调整'}</Text>
        </View>
        <View
          className="page-row__act page-row__act--remove"
          {...pressable({ label: `移除${name}`, onPress: onRemove })}
        >
          <Icon name="cross" />
        </View>
      </View>
      <UploadTrack percent={percent} />
      {note === undefined ? null : <Text className="page-row__note">{note}</Text>}
      <Problem sentence={problem} />
      {isOpen ? <PageTools {...props} /> : null}
    </View>
  );
}

function PageNames({ page, isBusy, onOpen }: PageRowProps) {
  const [isOpening, setOpening] = useState(false);
  const { name, words, file } = page;

  async function open(): Promise<void> {
    setOpening(true);
    await onOpen();
    setOpening(false);
  }

  return (
    <View
      className="page-row__names"
      {...(file === undefined ? {} : pressable({ role: 'link', onPress: () => void open() }))}
    >
      <Text className="page-row__name">{name}</Text>
      <Text className="page-row__words">{isBusy ? '正在旋转…' : isOpening ? '正在打开…' : words}</Text>
    </View>
  );
}
