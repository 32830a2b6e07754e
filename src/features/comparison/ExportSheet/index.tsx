import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { comparisonCsv } from '@/domain/comparison/comparisonCsv';
import { ActionSheet } from '@/components/ActionSheet';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import type { ComparisonAnswer } from '../useComparison';
import './index.scss';

interface ExportSheetProps {
  readonly answer: ComparisonAnswer;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The comparison as CSV text, to be copied into a spreadsheet. */
export function ExportSheet({ answer, isOpen, onClose }: ExportSheetProps) {
  const [problem, setProblem] = useState('');
  const text = isOpen ? comparisonCsv(answer) : '';

  async function copy(): Promise<void> {
    try {
      await Taro.setClipboardData({ data: text });
      setProblem('');
      onClose();
    } catch {
      setProblem('没有复制成功。请长按下面的文字,选择复制。');
    }
  }

  return (
    <ActionSheet title="导出为 CSV" isOpen={isOpen} onClose={onClose}>
      <Text className="export-sheet__words">复制后存为 .csv 文件,或粘贴到表格里。</Text>
      <PrimaryButton onClick={() => void copy()}>复制全部文字</PrimaryButton>
      <Problem sentence={problem} />
      <View className="export-sheet__text">
        <Text selectable userSelect>
          {text}
        </Text>
      </View>
    </ActionSheet>
  );
}
