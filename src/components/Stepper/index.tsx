import { Text, View } from '@tarojs/components';
import { pressable } from '../pressable';
import './index.scss';

interface StepperProps {
  /** What is counted, for screen readers. */
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  /** What one tap adds or takes away. */
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

export function Stepper({ label, value, least = 0, most = 999, step = 1, onChange }: StepperProps) {
  const amount = step === 1 ? '一' : ` ${step}`;
  return (
    <View className="stepper">
      <View
        className="stepper__button"
        {...pressable({
          label: `${label}减${amount}`,
          isDisabled: value <= least,
          onPress: () => onChange(Math.max(least, value - step)),
        })}
      >
        <Text>−</Text>
      </View>
      <Text className="stepper__value">{value}</Text>
      <View
        className="stepper__button"
        {...pressable({
          label: `${label}加${amount}`,
          isDisabled: value >= most,
          onPress: () => onChange(Math.min(most, value + step)),
        })}
      >
        <Text>+</Text>
      </View>
    </View>
  );
}
