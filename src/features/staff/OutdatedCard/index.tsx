import { Text, View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface OutdatedCardProps {
  /** Who saved meanwhile; empty where nobody knows. */
  readonly who: string;
  /** What was changed, inside a sentence. */
  readonly what: string;
  /** What the other made of it, in short. */
  readonly theirs?: string;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Somebody saved the same table meanwhile: what is typed stands below, and nothing is overwritten before one decides. */
export function OutdatedCard({ who, what, theirs = '', onTakeTheirs, onKeepMine }: OutdatedCardProps) {
  const other = who === '' ? '别人' : who;
  return (
    <Card title={`${other}也改了${what}`}>
      <Text className="outdated-card__words">您写的还在下面,没有保存。选一份继续:</Text>
      {theirs === '' ? null : (
        <Text className="outdated-card__words">
          {other}保存的:{theirs}
        </Text>
      )}
      <View className="outdated-card__choices">
        <QuietButton onClick={onTakeTheirs}>用{other}的</QuietButton>
        <QuietButton onClick={onKeepMine}>用我的</QuietButton>
      </View>
    </Card>
  );
}
