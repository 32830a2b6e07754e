import { Text, View } from '@tarojs/components';
import { isBadRating, ratingDimensionNames, ratingWords, type Rating } from '@/domain/agencyCase/Rating';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { StatusTag } from '@/components/StatusTag';
import './index.scss';

interface RatingCardProps {
  readonly rating: Omit<Rating, 'ratedBy'>;
  /** ISO instant. */
  readonly now: string;
}

type Dimension = keyof typeof ratingDimensionNames;

/** A rating with every dimension in words, and what was done about a bad one (A5). */
export function RatingCard({ rating, now }: RatingCardProps) {
  const { levels, words, ratedAt, rectification } = rating;
  const dimensions = (Object.keys(ratingDimensionNames) as Dimension[]).filter(
    (key) => levels[key] !== undefined,
  );

  return (
    <Card title="企业评价" extra={<StatusTag {...ratingTag(rating)} />}>
      <View className="rating-card__levels">
        {dimensions.map((key) => (
          <Text key={key} className="rating-card__level">
            {ratingDimensionNames[key]}:{ratingWords[levels[key] ?? 0]}
          </Text>
        ))}
      </View>
      {words === '' ? null : <Text className="rating-card__words">“{words}”</Text>}
      <Text className="rating-card__when">{formatMoment(ratedAt, now)} 评价</Text>
      {rectification === null ? null : (
        <Text className="rating-card__rectified">
          {formatMoment(rectification.at, now)} 整改:{rectification.measures}
        </Text>
      )}
    </Card>
  );
}

/** The word of a rating; a bad one is marked until it is put right. */
export function ratingTag(rating: Pick<Rating, 'levels' | 'rectification'>) {
  const word = ratingWords[rating.levels.overall] ?? '';
  if (!isBadRating(rating)) return { word, tone: 'good' } as const;
  return rating.rectification === null
    ? ({ word: `${word},待整改`, tone: 'bad' } as const)
    : ({ word: `${word},已整改`, tone: 'warn' } as const);
}
