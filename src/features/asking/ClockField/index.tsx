import { Picker, Text, View } from '@tarojs/components';
import { Icon } from '@/components/Icon';
import { roleOf } from '@/components/roleOf';
import '@/components/field.scss';
import './index.scss';

interface ClockFieldProps {
  readonly name: string;
  readonly label: string;
  /** `HH:mm`, 24 hours. */
  readonly value: string;
  readonly onChange: (clock: string) => void;
}

/** A time of the day, chosen with the platform's own wheel. */
export function ClockField({ name, label, value, onChange }: ClockFieldProps) {
  return (
    <Picker mode="time" name={name} value={value} onChange={(event) => onChange(event.detail.value)}>
      <View className="field clock-field" {...roleOf('button')} aria-label={`${label}:${value}`}>
        <Text>{value}</Text>
        <Icon name="down" />
      </View>
    </Picker>
  );
}
