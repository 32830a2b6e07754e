import { useState } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';

/** Whether the page around is the one on screen; a hidden page asks the cloud nothing. */
export function usePageVisible(): boolean {
  const [isVisible, setVisible] = useState(true);
  useDidShow(() => setVisible(true));
  useDidHide(() => setVisible(false));
  return isVisible;
}
