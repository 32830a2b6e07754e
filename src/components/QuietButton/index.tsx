import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { pressable } from '../pressable';
import '../button.scss';

interface QuietButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly label?: string;
}

/** What may be done beside the main thing. */
export function QuietButton({
  children,
  onClick,
  isBusy = false,
  isDisabled = false,
  label,
}: QuietButtonProps) {
  const isOff = isBusy || isDisabled;
  return (
    <View
      className={`button button--quiet${isOff ? ' button--off' : ''}`}
      hoverClass="button--pressed"
      {...pressable({ label, isDisabled: isOff, onPress: onClick })}
    >
      {isBusy ? '请稍候…' : children}
    </View>
  );
}
