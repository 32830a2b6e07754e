import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { useMe } from '../account/useMe';
import { usePageVisible } from '../live/usePageVisible';

/** The place of 消息 among the tabs, counted from 0. */
const MESSAGES_TAB = 2;
const MOST_SHOWN = 99;
/** Slower than an open list: it only tells that something came. ms. */
const REFRESH_EVERY_MS = 15_000;

/** The number of unread messages on the tab bar, kept fresh while a tab's page shows. */
export function useUnreadBadge(): void {
  const { me, refresh } = useMe();
  const isVisible = usePageVisible();
  const unread = me?.unreadMessages ?? 0;

  useEffect(() => {
    if (!isVisible) return undefined;

    const timer = setInterval(refresh, REFRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [isVisible, refresh]);

  useEffect(() => {
    if (isVisible) void showBadge(unread).catch(() => undefined);
  }, [isVisible, unread]);
}

async function showBadge(unread: number): Promise<void> {
  if (unread === 0) await Taro.removeTabBarBadge({ index: MESSAGES_TAB });
  else await Taro.setTabBarBadge({ index: MESSAGES_TAB, text: badgeText(unread) });
}

function badgeText(unread: number): string {
  return unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
}
