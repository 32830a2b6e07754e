import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { CatalogueProblem } from '@/domain/catalogue/check/CatalogueProblem';
import { Card } from '@/components/Card';
import { pressable } from '@/components/pressable';
import { StatusTag } from '@/components/StatusTag';
import { pathOf } from '../pathOf';
import './index.scss';

interface ProblemsCardProps {
  readonly title: string;
  readonly tone: 'bad' | 'warn';
  readonly problems: readonly CatalogueProblem[];
  /** Said where there is none. */
  readonly none: string;
}

/** What the check found, each with the way to where it is put right. */
export function ProblemsCard({ title, tone, problems, none }: ProblemsCardProps) {
  const count = problems.length;
  const tag = count === 0 ? undefined : <StatusTag tone={tone} word={`${count} 处`} />;

  return (
    <Card title={title} extra={tag}>
      {count === 0 ? <Text className="check-desk__words">{none}</Text> : null}
      {problems.map(({ place, sentence }) => (
        <View
          key={sentence}
          className="check-desk__line"
          {...pressable({
            onPress: () => void Taro.navigateTo({ url: pathOf(place) }),
          })}
        >
          <Text className="check-desk__sentence">{sentence}</Text>
          <Text className="check-desk__go">去修改</Text>
        </View>
      ))}
    </Card>
  );
}
