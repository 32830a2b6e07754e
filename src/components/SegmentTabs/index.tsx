import { Text, View } from '@tarojs/components';
import { pressable } from '../pressable';
import { roleOf } from '../roleOf';
import './index.scss';

interface SegmentTabsProps<Value extends string> {
  readonly tabs: readonly { readonly value: Value; readonly label: string; readonly count?: number }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A few views of the same thing, one shown. */
export function SegmentTabs<Value extends string>({ tabs, value, onChange }: SegmentTabsProps<Value>) {
  return (
    <View className="segment-tabs" {...roleOf('tablist')}>
      {tabs.map((tab) => (
        <View
          key={tab.value}
          className={`segment-tabs__tab${tab.value === value ? ' segment-tabs__tab--on' : ''}`}
          {...pressable({ role: 'tab', isOn: tab.value === value, onPress: () => onChange(tab.value) })}
        >
          <Text>{tab.count === undefined ? tab.label : `${tab.label} ${tab.count}`}</Text>
        </View>
      ))}
    </View>
  );
}
