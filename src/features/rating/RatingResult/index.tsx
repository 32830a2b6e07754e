import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { ratingDimensionNames, ratingWords } from '@/domain/agencyCase/Rating';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { FileLinks } from '@/features/caseView/FileLinks';
import { Card } from '@/components/Card';
import { dimensionsFor } from '../ratingForm';
import { RemedyStory } from './RemedyStory';
import './index.scss';

interface RatingResultProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** What I said, what I had said before, and what was done about it; nothing before the rating. */
export function RatingResult({ answer, now }: RatingResultProps) {
  const { agencyCase } = answer.view;
  const { rating, formerRatings } = agencyCase;
  if (rating === null) return null;

  const rated = dimensionsFor(agencyCase).filter((dimension) => rating.levels[dimension] !== undefined);
  return (
    <Card title="您的评价">
      {rated.map((dimension) => (
        <View key={dimension} className="rating-result__line">
          <Text className="rating-result__name">{ratingDimensionNames[dimension]}</Text>
          <Text className="rating-result__word">{ratingWords[rating.levels[dimension] ?? 0]}</Text>
        </View>
      ))}
      {rating.tags.length === 0 ? null : (
        <Text className="rating-result__words">{rating.tags.join('、')}</Text>
      )}
      {rating.words === '' ? null : <Text className="rating-result__words">“{rating.words}”</Text>}
      <FileLinks scope="applicant" fileIds={rating.fileIds} files={answer.files} />
      <Text className="rating-result__when">
        {formatMoment(rating.ratedAt, now)} {formerRatings.length === 0 ? '评价' : '修改'}
      </Text>
      {formerRatings.map(({ levels, ratedAt }) => (
        <Text key={ratedAt} className="rating-result__when">
          {formatMoment(ratedAt, now)} 原评价:{ratingWords[levels.overall]}
        </Text>
      ))}
      <RemedyStory rating={rating} now={now} />
    </Card>
  );
}
