import { Text, View } from '@tarojs/components';
import { goTo, type RouteName } from '@/features/navigation/routes';
import { Icon } from '@/components/Icon';
import { pressable } from '@/components/pressable';
import './index.scss';

type StaffRole = 'window' | 'specialist' | 'supervisor';

interface WorkbenchEntryProps {
  readonly roles: readonly StaffRole[];
}

interface Room {
  readonly name: string;
  readonly words: string;
  readonly route: RouteName;
}

const rooms = {
  window: { name: '综合窗口工作台', words: '待受理的申请、柜台代录', route: 'staffQueue' },
  specialist: { name: '专员工作台', words: '我的办件、上门、申报和送达', route: 'staffCases' },
  supervisor: { name: '工作组', words: '全部办件、回访和评价', route: 'supervisorOverview' },
} as const satisfies Record<StaffRole, Room>;

const roomOrder: readonly StaffRole[] = ['window', 'specialist', 'supervisor'];

/** The rooms of those who work here; nothing for everybody else. One person may hold several roles. */
export function WorkbenchEntry({ roles }: WorkbenchEntryProps) {
  return roomOrder
    .filter((role) => roles.includes(role))
    .map((role) => {
      const { name, words, route } = rooms[role];
      return (
        <View
          key={role}
          className="workbench-entry"
          hoverClass="workbench-entry--pressed"
          {...pressable({ role: 'link', onPress: () => goTo(route) })}
        >
          <View className="workbench-entry__texts">
            <Text className="workbench-entry__name">{name}</Text>
            <Text className="workbench-entry__words">{words}</Text>
          </View>
          <Icon name="right" />
        </View>
      );
    });
}
