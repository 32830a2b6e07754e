import { Text, View } from '@tarojs/components';
import type { StatusTagWords, TagTone } from '@/domain/agencyCase/statusTag';
import { Icon, type IconName } from '../Icon';
import './index.scss';

const icons = {
  neutral: 'dot',
  brand: 'clock',
  good: 'check',
  warn: 'warn',
  bad: 'cross',
} as const satisfies Record<TagTone, IconName>;

/** A status: a word and a sign in a tinted tag, never colour alone. */
export function StatusTag({ word, tone }: StatusTagWords) {
  return (
    <View className={`status-tag status-tag--${tone}`}>
      <Icon name={icons[tone]} />
      <Text>{word}</Text>
    </View>
  );
}
