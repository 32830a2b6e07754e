import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useLargeText } from '../textSize';
import './index.scss';

/** Every page stands in it: the ground, the text size, the width on a desktop. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const isLarge = useLargeText();
  return <View className={`page-frame${isLarge ? ' page-frame--large' : ''}`}>{children}</View>;
}
