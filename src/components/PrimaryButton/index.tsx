import { View } from '@tarojs/components';
import { nameWith, type ButtonWords } from '../nameWith';
import { pressable } from '../pressable';
import '../button.scss';

interface PrimaryButtonProps {
  readonly children: ButtonWords;
  readonly onClick: () => void;
  /** While it works: says so and takes no second tap. */
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  /** For screen readers, where the same words stand on several: “二期厂房新建”. */
  readonly about?: string;
}

/** The one thing to do on a page. */
export function PrimaryButton({
  children,
  onClick,
  isBusy = false,
  isDisabled = false,
  isDanger = false,
  about,
}: PrimaryButtonProps) {
  const isOff = isBusy || isDisabled;
  const words = isBusy ? '请稍候…' : children;
  const classes = ['button', 'button--primary', isDanger ? 'button--danger' : '', isOff ? 'button--off' : ''];

  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      hoverClass="button--pressed"
      {...pressable({ label: nameWith({ about, words }), isDisabled: isOff, onPress: onClick })}
    >
      {words}
    </View>
  );
}
