import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useLargeText } from '../textSize';
import './index.scss';

interface PageFrameProps {
  readonly children: ReactNode;
  /** Takes more of a desktop's width: for pages whose cards stand in columns there. */
  readonly isWide?: boolean;
}

/** Every page stands in it: the ground, the text size, the width on a desktop. */
export function PageFrame({ children, isWide = false }: PageFrameProps) {
  const isLarge = useLargeText();
  const classes = ['page-frame', isLarge ? 'page-frame--large' : '', isWide ? 'page-frame--wide' : ''];
  return <View className={classes.filter(Boolean).join(' ')}>{children}</View>;
}
