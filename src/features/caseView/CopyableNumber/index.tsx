import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { inGroups } from '../inGroups';
import './index.scss';

interface CopyableNumberProps {
  readonly label: string;
  readonly number: string;
}

/** A number that is read out in groups and copied without gaps by a tap. */
export function CopyableNumber({ label, number }: CopyableNumberProps) {
  return (
    <View
      className="copyable-number"
      aria-role="button"
      aria-label={`复制${label} ${number}`}
      onClick={() => void Taro.setClipboardData({ data: number })}
    >
      <Text className="copyable-number__label">{label}</Text>
      <Text className="copyable-number__number">{inGroups(number)}</Text>
      <Text className="copyable-number__hint">复制</Text>
    </View>
  );
}
