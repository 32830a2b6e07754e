import { Text, View } from '@tarojs/components';
import { pressable } from '../pressable';
import './index.scss';

interface StepperProps {
  /** What is counted, for screen readers. */
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  readonly onChange: (value: number) => void;
}

export function Stepper({ label, value, least = 0, most = 999, onChange }: StepperProps) {
  return (
    <View className="stepper">
      <View
        className="stepper__button"
        {...pressable({
          label: `${label}减一`,
          isDisabled: value <= least,
          onPress: () => onChange(value - 1),
        })}
      >
        <Text>−</Text>
      </View>
      <Text className="stepper__value">{value}</Text>
      <View
        className="stepper__button"
        {...pressable({
          label: `${label}加一`,
          isDisabled: value >= most,
          onPress: () => onChange(value + 1),
        })}
      >
        <Text>+</Text>
      </View>
    </View>
  );
}
