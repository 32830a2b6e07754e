import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './index.scss';

interface EmptyStateProps {
  readonly title: string;
  readonly words?: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

export function EmptyState({ title, words, children }: EmptyStateProps) {
  return (
    <View className="empty-state">
      <Text className="empty-state__title">{title}</Text>
      {words === undefined ? null : <Text className="empty-state__words">{words}</Text>}
      {children === undefined ? null : <View className="empty-state__action">{children}</View>}
    </View>
  );
}
