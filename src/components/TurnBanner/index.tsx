import { Text, View } from '@tarojs/components';
import { Icon } from '../Icon';
import { roleOf } from '../roleOf';
import './index.scss';

interface TurnBannerProps {
  /** “轮到您:…” or “轮到…:预计 …”. */
  readonly sentence: string;
  readonly tone: 'mine' | 'other' | 'done';
  /** “还剩 3 个工作日”, empty where nothing is promised. */
  readonly remaining?: string;
}

/** The first thing on a case: whose turn it is. */
export function TurnBanner({ sentence, tone, remaining = '' }: TurnBannerProps) {
  return (
    <View className={`turn-banner turn-banner--${tone}`} {...roleOf('status')}>
      <Icon name={tone === 'mine' ? 'warn' : tone === 'done' ? 'check' : 'clock'} />
      <View className="turn-banner__words">
        <Text className="turn-banner__sentence">{sentence}</Text>
        {remaining === '' ? null : <Text className="turn-banner__remaining">{remaining}</Text>}
      </View>
    </View>
  );
}
