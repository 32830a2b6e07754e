import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { releasedQuestion } from '../complaintQuestions';
import './index.scss';

interface ReleasedCardProps {
  readonly caseId: string;
  /** ISO instant. */
  readonly now: string;
}

/** What the working group passed on to those who serve this case; nothing where there is nothing (P5). */
export function ReleasedCard({ caseId, now }: ReleasedCardProps) {
  const { data: released = [] } = useQuery({ ...releasedQuestion(caseId), retry: false });
  if (released.length === 0) return null;

  return (
    <Card title="工作组转来的处理意见">
      {released.map(({ words, at }) => (
        <View key={at} className="released-card__one">
          <Text className="released-card__words">{words}</Text>
          <Text className="released-card__when">{formatMoment(at, now)}</Text>
        </View>
      ))}
    </Card>
  );
}
