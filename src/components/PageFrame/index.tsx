import { useEffect, type ReactNode } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { ConsentSheet } from '../consent/ConsentSheet';
import { dressWindow } from '../look/dressWindow';
import { useLook } from '../look/lookChoice';
import { useLargeText } from '../textSize';
import { undoLateHiding } from '../undoLateHiding';
import './index.scss';

interface PageFrameProps {
  readonly children: ReactNode;
  /** Takes more of a desktop's width: for pages whose cards stand in columns there. */
  readonly isWide?: boolean;
}

/** Every page stands in it: the ground, the look, the text size, the width on a desktop. */
export function PageFrame({ children, isWide = false }: PageFrameProps) {
  const isLarge = useLargeText();
  const wearing = useLook();
  useEffect(() => dressWindow(wearing), [wearing]);
  useDidShow(() => dressWindow(wearing));
  useDidShow(undoLateHiding);

  const classNames = [
    'page-frame',
    isLarge ? 'page-frame--large' : '',
    isWide ? 'page-frame--wide' : '',
    wearing.choice === 'system' ? '' : `look--${wearing.choice}`,
  ];
  return (
    <View className={classNames.filter(Boolean).join(' ')}>
      {children}
      <ConsentSheet />
    </View>
  );
}
