import Taro from '@tarojs/taro';
import type { ButtonWords } from '../nameWith';
import { QuietButton } from '../QuietButton';

interface CallButtonProps {
  /** For screen readers: whom it calls. */
  readonly about: string;
  readonly phone: string;
  /** The number itself, unless something else stands on it. */
  readonly children?: ButtonWords;
}

/** Dials a number; whoever changes their mind is told nothing. */
export function CallButton({ about, phone, children = phone }: CallButtonProps) {
  const call = () => Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
  return (
    <QuietButton about={about} onClick={() => void call()}>
      {children}
    </QuietButton>
  );
}
