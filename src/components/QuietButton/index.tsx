import { View } from '@tarojs/components';
import { nameWith, type ButtonWords } from '../nameWith';
import { pressable } from '../pressable';
import '../button.scss';

interface QuietButtonProps {
  readonly children: ButtonWords;
  readonly onClick: () => void;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  /** For screen readers, where the same words stand on several: “二期厂房新建”. */
  readonly about?: string;
}

/** What may be done beside the main thing. */
export function QuietButton({
  children,
  onClick,
  isBusy = false,
  isDisabled = false,
  about,
}: QuietButtonProps) {
  const isOff = isBusy || isDisabled;
  const words = isBusy ? '请稍候…' : children;
  return (
    <View
      className={`button button--quiet${isOff ? ' button--off' : ''}`}
      hoverClass="button--pressed"
      {...pressable({ label: nameWith({ about, words }), isDisabled: isOff, onPress: onClick })}
    >
      {words}
    </View>
  );
}
