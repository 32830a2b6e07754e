import { Text, View } from '@tarojs/components';
import { pressable } from '../pressable';
import { roleOf } from '../roleOf';
import './index.scss';

interface StaffTabsProps {
  readonly tabs: readonly { readonly key: string; readonly label: string }[];
  readonly current: string;
  readonly onGo: (key: string) => void;
}

/** The rooms of a staff role at the lower edge; WeChat's own tab bar belongs to the enterprises. */
export function StaffTabs({ tabs, current, onGo }: StaffTabsProps) {
  return (
    <View className="staff-tabs" {...roleOf('tablist')}>
      {tabs.map((tab) => (
        <View
          key={tab.key}
          className={`staff-tabs__tab${tab.key === current ? ' staff-tabs__tab--on' : ''}`}
          {...pressable({ role: 'tab', isOn: tab.key === current, onPress: () => onGo(tab.key) })}
        >
          <Text>{tab.label}</Text>
        </View>
      ))}
    </View>
  );
}
