import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { pressable } from '../pressable';
import { roleOf } from '../roleOf';
import { useSheetKeys } from './useSheetKeys';
import './index.scss';

interface ActionSheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet over the page from below: a question, a few choices, a short form. What was typed stays in its owner. */
export function ActionSheet({ title, isOpen, onClose, children }: ActionSheetProps) {
  useSheetKeys({ isOpen, onClose });
  if (!isOpen) return null;

  return (
    <View className="action-sheet" {...roleOf('dialog')} aria-label={title}>
      <View className="action-sheet__shade" onClick={onClose} />
      <View className="action-sheet__body">
        <View className="action-sheet__head">
          <Text className="action-sheet__title">{title}</Text>
          <View className="action-sheet__close" {...pressable({ label: '关闭', onPress: onClose })}>
            <Text>关闭</Text>
          </View>
        </View>
        <View className="action-sheet__content">{children}</View>
      </View>
    </View>
  );
}
