import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { pressable } from '../pressable';
import '../button.scss';

interface PrimaryButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** While it works: says so and takes no second tap. */
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  /** For screen readers, where the words on it are not enough. */
  readonly label?: string;
}

/** The one thing to do on a page. */
export function PrimaryButton({
  children,
  onClick,
  isBusy = false,
  isDisabled = false,
  isDanger = false,
  label,
}: PrimaryButtonProps) {
  const isOff = isBusy || isDisabled;
  const classes = ['button', 'button--primary', isDanger ? 'button--danger' : '', isOff ? 'button--off' : ''];

  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      hoverClass="button--pressed"
      {...pressable({ label, isDisabled: isOff, onPress: onClick })}
    >
      {isBusy ? '请稍候…' : children}
    </View>
  );
}
