import type { ReactNode } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { StaffTabs } from '@/components/StaffTabs';
import { useMe } from '../../account/useMe';
import { roomTabs } from '../roomTabs';
import './index.scss';

interface RoomTabsProps {
  /** The room that is on screen. */
  readonly current: string;
  /** The room's own action, above the tabs. */
  readonly action?: ReactNode;
}

/** The rooms of one's roles, always in reach. 我的 switches between roles and leads back to the enterprise side. */
export function RoomTabs({ current, action }: RoomTabsProps) {
  const { me } = useMe();
  const tabs = roomTabs({ roles: me?.roles ?? [], current });

  function go(key: string): void {
    const tab = tabs.find((each) => each.key === key);
    if (tab === undefined || key === current) return;
    if (key === 'mine') void Taro.switchTab({ url: tab.path });
    else void Taro.redirectTo({ url: tab.path });
  }

  return (
    <View className="room-foot">
      {action}
      <StaffTabs tabs={tabs} current={current} onGo={go} />
    </View>
  );
}
