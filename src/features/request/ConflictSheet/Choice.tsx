import { Text, View } from '@tarojs/components';
import { pressable } from '@/components/pressable';
import './index.scss';

interface ChoiceProps {
  readonly isOn: boolean;
  readonly where: string;
  readonly words: string;
  readonly onChoose: () => void;
}

/** One of two values for a field, and where it was written. */
export function Choice({ isOn, where, words, onChoose }: ChoiceProps) {
  return (
    <View
      className={`conflict-sheet__choice${isOn ? ' conflict-sheet__choice--on' : ''}`}
      {...pressable({ role: 'radio', isOn, onPress: onChoose })}
    >
      <Text className="conflict-sheet__value">
        {isOn ? <Text aria-hidden>✓ </Text> : null}
        {words}
      </Text>
      <Text className="conflict-sheet__where">{where}</Text>
    </View>
  );
}
