import { View } from '@tarojs/components';
import './index.scss';

export type IconName = 'check' | 'warn' | 'clock' | 'dot' | 'cross' | 'right' | 'down' | 'up';

/** A small sign beside words, drawn in the colour of the text; never alone, so hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return <View className={`icon icon--${name}`} aria-hidden />;
}
