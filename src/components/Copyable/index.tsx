import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { pressable } from '../pressable';
import './index.scss';

interface CopyableProps {
  /** What it is: 办件编号, 快递单号. */
  readonly label: string;
  /** What is copied. */
  readonly code: string;
  /** How it is shown and read out, in groups; the code itself where not given. */
  readonly shown?: string;
}

/** A code that a tap copies. */
export function Copyable({ label, code, shown = code }: CopyableProps) {
  const copy = () => void Taro.setClipboardData({ data: code }).catch(() => undefined);
  return (
    <View className="copyable" {...pressable({ onPress: copy })}>
      <Text className="copyable__label">{label}</Text>
      <Text className="copyable__code">{shown}</Text>
      <Text className="copyable__copy">复制</Text>
    </View>
  );
}
