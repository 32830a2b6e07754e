import { Text, View } from '@tarojs/components';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { isBadRating, ratingDimensionNames, ratingWords } from '@/domain/agencyCase/Rating';
import type { Rating } from '@/domain/agencyCase/Rating';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { dimensionsFor } from '../ratingForm';
import './index.scss';

interface RatingResultProps {
  readonly agencyCase: AgencyCase;
  /** ISO instant. */
  readonly now: string;
}

/** What I said, and what was done about it; nothing before the rating. */
export function RatingResult({ agencyCase, now }: RatingResultProps) {
  const { rating } = agencyCase;
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
      {rating.words === '' ? null : <Text className="rating-result__words">“{rating.words}”</Text>}
      <Text className="rating-result__when">{formatMoment(rating.ratedAt, now)} 评价</Text>
      <Afterwards rating={rating} />
    </Card>
  );
}

function Afterwards({ rating }: { readonly rating: Rating }) {
  if (!isBadRating(rating)) return null;
  if (rating.rectification === null)
    return <Text className="rating-result__after">工作组正在核实整改,结果会写在这里。</Text>;

  return <Text className="rating-result__after">整改情况:{rating.rectification.measures}</Text>;
}
