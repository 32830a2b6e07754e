import { useState } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';

/** Whether the page around is the one on screen. */
export function usePageShown(): boolean {
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return isShown;
}
