import { Text, View } from '@tarojs/components';
import './index.scss';

interface FigureBarProps {
  /** How full the bar is, from 0 to 1. */
  readonly share: number;
  /** The number in words; the bar only repeats it, so screen readers hear this alone. */
  readonly words: string;
}

export function FigureBar({ share, words }: FigureBarProps) {
  return (
    <View className="figure-bar">
      <View className="figure-bar__track" aria-hidden>
        <View className="figure-bar__fill" style={{ width: `${Math.round(share * 100)}%` }} />
      </View>
      <Text className="figure-bar__words">{words}</Text>
    </View>
  );
}
