import Taro from '@tarojs/taro';
import { StaffTabs } from '@/components/StaffTabs';
import { useMe } from '../../account/useMe';
import { roomTabs } from '../roomTabs';

interface RoomTabsProps {
  /** The room that is on screen. */
  readonly current: string;
}

/** The rooms of one's roles, always in reach. 我的 switches between roles and leads back to the enterprise side. */
export function RoomTabs({ current }: RoomTabsProps) {
  const { me } = useMe();
  const tabs = roomTabs({ roles: me?.roles ?? [], current });

  function go(key: string): void {
    const tab = tabs.find((each) => each.key === key);
    if (tab === undefined || key === current) return;
    if (key === 'mine') void Taro.switchTab({ url: tab.path });
    else void Taro.redirectTo({ url: tab.path });
  }

  return <StaffTabs tabs={tabs} current={current} onGo={go} />;
}
