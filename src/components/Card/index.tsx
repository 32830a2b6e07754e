import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './index.scss';

interface CardProps {
  readonly title?: string;
  /** At the right of the title: a tag or a quiet link. */
  readonly extra?: ReactNode;
  readonly children?: ReactNode;
}

export function Card({ title, extra, children }: CardProps) {
  return (
    <View className="card">
      {title === undefined && extra === undefined ? null : (
        <View className="card__head">
          <Text className="card__title">{title}</Text>
          {extra}
        </View>
      )}
      {children}
    </View>
  );
}
