import { useEffect, useRef } from 'react';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';

/** Where the page of a form is while the cloud still answers. */
interface Standing {
  isShown: boolean;
  isGone: boolean;
  /** Pages on the stack while it was on top. */
  depth: number;
  waiting: (() => void) | undefined;
}

/**
 * Leads on from a form that is done, and only from there: somebody who went back while it was sent stays where they are,
 * and on a page that is covered or behind another app it waits until that page is seen again.
 */
export function useWayOn(): (leadOn: () => void) => void {
  const standing = useRef<Standing>({ isShown: true, isGone: false, depth: 0, waiting: undefined });

  useEffect(() => {
    const { current } = standing;
    current.isGone = false;
    current.depth = Taro.getCurrentPages().length;
    return () => void (current.isGone = true);
  }, []);
  useDidHide(() => void (standing.current.isShown = false));
  useDidShow(() => {
    const { waiting } = standing.current;
    Object.assign(standing.current, { isShown: true, waiting: undefined });
    waiting?.();
  });

  return (leadOn) => {
    const { isGone, isShown, depth } = standing.current;
    // A page that slides away is gone before it is taken down.
    if (isGone || Taro.getCurrentPages().length < depth) return;
    if (isShown) leadOn();
    else standing.current.waiting = leadOn;
  };
}
